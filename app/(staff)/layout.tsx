import type { ReactNode } from "react";
import { OfficeFrame } from "@/app/_frame/frame";

export default function StaffLayout({ children }: { children: ReactNode }) {
  return <OfficeFrame menu="office">{children}</OfficeFrame>;
}
