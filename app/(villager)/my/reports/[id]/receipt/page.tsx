import { MatterReceipt } from "@/app/_asks/receipt-page";
import { findReport } from "@/db/queries/reports";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "my.enter",
  render: async ({ viewer, params, search }) => {
    const thing = await findReport(viewer, params.id);
    return <MatterReceipt {...{ viewer, thing, search }} path={`/my/reports/${params.id}`} />;
  },
});
