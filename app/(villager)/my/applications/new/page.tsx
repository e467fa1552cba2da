import { NewApplication } from "@/app/_applications/new-page";
import { page } from "@/server/page";

export default page({
  permission: "applications.file",
  render: async (visit) => <NewApplication {...visit} />,
});
