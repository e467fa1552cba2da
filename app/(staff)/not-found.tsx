export { Missing as default } from "@/app/_frame/missing";
