import { ReceiptByPass } from "@/app/_petitions/receipt-page";
import { page } from "@/server/page";

export default page<{ pass: string }>({
  permission: "petitions.file",
  render: async (visit) => <ReceiptByPass {...visit} />,
});
