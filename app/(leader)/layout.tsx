import type { ReactNode } from "react";
import { OfficeFrame } from "@/app/_frame/frame";

export default function LeaderLayout({ children }: { children: ReactNode }) {
  return <OfficeFrame menu="lead">{children}</OfficeFrame>;
}
