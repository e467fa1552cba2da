import { MaterialsOfDraft } from "@/app/_applications/draft-screen";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "applications.file",
  render: async (visit) => <MaterialsOfDraft {...visit} />,
});
