import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { page } from "@/server/page";
import { addPost } from "../actions";
import { PostForm } from "../post-form";

export default page({
  permission: "posts.manage",
  async render({ held }) {
    const t = await getTranslations("people");
    return (
      <div className="stack column">
        <Title>{t("addPost")}</Title>
        <PostForm action={addPost} before={held} />
      </div>
    );
  },
});
