import { DraftPage } from "@/app/_petitions/draft-page";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "petitions.file",
  render: async (visit) => <DraftPage {...visit} screen="check" />,
});
