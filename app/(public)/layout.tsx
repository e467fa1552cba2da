import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_frame/frame";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicFrame>
      <div className="page">{children}</div>
    </PublicFrame>
  );
}
