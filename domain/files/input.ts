import { z } from "zod";

export const removeInput = z.object({ id: z.uuid() });
