import { MatterReceipt } from "@/app/_asks/receipt-page";
import { findConsultation } from "@/db/queries/consultations";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "my.enter",
  render: async ({ viewer, params, search }) => {
    const thing = await findConsultation(viewer, params.id);
    return <MatterReceipt {...{ viewer, thing, search }} path={`/my/consultations/${params.id}`} />;
  },
});
