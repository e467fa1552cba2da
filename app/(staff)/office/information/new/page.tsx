import { RequestForm } from "@/app/_information/request-form";
import { page } from "@/server/page";

export default page({
  permission: "information.enter",
  render: async ({ viewer, held }) => <RequestForm viewer={viewer} held={held} />,
});
