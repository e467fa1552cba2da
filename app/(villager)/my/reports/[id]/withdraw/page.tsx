import { notFound } from "next/navigation";
import { WithdrawScreen } from "@/app/_asks/withdraw-screen";
import { withdrawReport } from "@/app/_reports/actions";
import { findReport } from "@/db/queries/reports";
import { refusal } from "@/domain/flow";
import { reportStep } from "@/domain/reports/flow";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "my.enter",
  async render({ viewer, params, held }) {
    const thing = await findReport(viewer, params.id);
    if (!thing || refusal(reportStep("withdraw"), viewer, thing.facts)) notFound();
    return (
      <WithdrawScreen thing={thing} path={`/my/reports/${thing.id}`} action={withdrawReport} held={held} />
    );
  },
});
