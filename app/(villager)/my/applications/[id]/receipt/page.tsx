import { ReceiptPage } from "@/app/_applications/receipt-page";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "applications.file",
  render: async (visit) => <ReceiptPage {...visit} />,
});
