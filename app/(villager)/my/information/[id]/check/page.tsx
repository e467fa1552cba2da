import { CheckPage } from "@/app/_information/screens";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "information.file",
  render: async (visit) => <CheckPage {...visit} />,
});
