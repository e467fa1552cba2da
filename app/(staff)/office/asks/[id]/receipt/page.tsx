import { AskReceipt } from "@/app/_asks/receipt-page";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "asks.fileForOther",
  render: async (visit) => <AskReceipt {...visit} />,
});
