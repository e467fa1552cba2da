import { getTranslations } from "next-intl/server";
import { releasePhotos } from "@/app/_reports/actions";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { listFiles } from "@/db/queries/files";
import type { Report } from "@/db/queries/reports";
import { can, type Viewer } from "@/domain/access";
import { newOnce } from "@/server/once";

/** Photos are for everybody once somebody has looked: faces, number plates, door numbers (public.md §8.2). */
export async function PhotosForAll({ viewer, thing }: { viewer: Viewer; thing: Report }) {
  const photos = (await listFiles(thing)).filter(({ purpose }) => purpose.startsWith("photo:"));
  const mayRelease = can(viewer, "reports.handle") || can(viewer, "reports.dispatch");
  if (photos.length === 0 || !mayRelease) return null;
  const t = await getTranslations("reports.staff");
  const isWhole = photos.every(({ isPublic }) => isPublic);
  return (
    <section className="part" aria-label={t("photos")}>
      <p className="hint">{isWhole ? t("photosAreShown") : t("photosHint")}</p>
      <Form action={releasePhotos} once={newOnce()} className="row">
        <input type="hidden" name="id" value={thing.id} />
        <Button kind="plain" name="show" value={isWhole ? "no" : "yes"}>
          {t(isWhole ? "hidePhotos" : "showPhotos")}
        </Button>
      </Form>
    </section>
  );
}
