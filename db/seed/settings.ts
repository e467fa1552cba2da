import type { Tx } from "@/db/client";
import { updateSettings } from "@/db/queries/settings";
import type { Settings } from "@/domain/settings";

export const demoSettings = {
  townshipName: "青禾镇",
  countyName: "云溪县",
  sponsor: "中共青禾镇委员会　青禾镇人民政府",
  phone: "0300-8620001",
  address: "云溪县青禾镇禾兴路 18 号",
  officeHours: "工作日 8:30—12:00，14:00—17:30",
  siteIdCode: "9901260105",
  icpNo: "",
  policeNo: "",
  receiptPrefix: "QH",
  demo: true,
} as const satisfies Partial<Settings>;

export const plantSettings = (tx: Tx): Promise<void> => updateSettings(tx, demoSettings);
