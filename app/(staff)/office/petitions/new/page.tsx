import { WriteForm } from "@/app/_petitions/write-form";
import { page } from "@/server/page";

export default page({
  permission: "petitions.take",
  render: async ({ viewer, held }) => <WriteForm viewer={viewer} held={held} />,
});
