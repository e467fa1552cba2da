import { notFound } from "next/navigation";
import { WithdrawScreen } from "@/app/_asks/withdraw-screen";
import { withdrawConsultation } from "@/app/_consultations/actions";
import { findConsultation } from "@/db/queries/consultations";
import { consultationStep } from "@/domain/consultations/flow";
import { refusal } from "@/domain/flow";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "my.enter",
  async render({ viewer, params, held }) {
    const thing = await findConsultation(viewer, params.id);
    if (!thing || refusal(consultationStep("withdraw"), viewer, thing.facts)) notFound();
    return (
      <WithdrawScreen
        thing={thing}
        path={`/my/consultations/${thing.id}`}
        action={withdrawConsultation}
        held={held}
      />
    );
  },
});
