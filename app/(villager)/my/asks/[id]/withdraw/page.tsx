import { notFound } from "next/navigation";
import { withdrawAsk } from "@/app/_asks/actions";
import { WithdrawScreen } from "@/app/_asks/withdraw-screen";
import { findAsk } from "@/db/queries/asks";
import { askStep } from "@/domain/asks/flow";
import { refusal } from "@/domain/flow";
import { page } from "@/server/page";

export default page<{ id: string }>({
  permission: "my.enter",
  async render({ viewer, params, held }) {
    const ask = await findAsk(viewer, params.id);
    if (!ask || refusal(askStep("withdraw"), viewer, ask.facts)) notFound();
    return <WithdrawScreen thing={ask} path={`/my/asks/${ask.id}`} action={withdrawAsk} held={held} />;
  },
});
