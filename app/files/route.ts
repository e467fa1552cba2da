import { fileSubjects } from "@/server/file-subjects";
import { upload } from "@/server/upload";

export const POST = upload({ subjects: fileSubjects });
