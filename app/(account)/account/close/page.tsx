import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { closeOwnAccount } from "../actions";

export default page({
  permission: "my.enter",
  async render() {
    const t = await getTranslations("account.close");
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <ul className="prose bullets">
          <li>{t("text1")}</li>
          <li>{t("text2")}</li>
          <li>{t("text3")}</li>
          <li>{t("text4")}</li>
        </ul>
        <Form action={closeOwnAccount} once={newOnce()}>
          <Field
            name="password"
            label={t("password")}
            type="password"
            autoComplete="current-password"
            maxLength={200}
          />
          <div className="row">
            <Button kind="danger">{t("submit")}</Button>
            <a className="button button-plain" href="/account">
              {t("back")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
