import type { ReactNode } from "react";
import { OfficeFrame } from "@/app/_frame/frame";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <OfficeFrame menu="admin">{children}</OfficeFrame>;
}
