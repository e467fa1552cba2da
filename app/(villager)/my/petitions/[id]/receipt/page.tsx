import { ReceiptPage } from "@/app/_petitions/receipt-page";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "petitions.file",
  render: async (visit) => <ReceiptPage {...visit} />,
});
