import { CheckOfDraft } from "@/app/_applications/draft-screen";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "applications.fileForOther",
  render: async (visit) => <CheckOfDraft {...visit} />,
});
