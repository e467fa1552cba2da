import type { ReactNode } from "react";
import { PersonalFrame } from "@/app/_frame/frame";

export default function PersonalLayout({ children }: { children: ReactNode }) {
  return (
    <PersonalFrame>
      <div className="page">{children}</div>
    </PersonalFrame>
  );
}
