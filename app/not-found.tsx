import { Missing } from "@/app/_frame/missing";

/** An address that belongs to no part of the portal, so there is no frame around it either. */
export default function NotFound() {
  return (
    <main className="page main">
      <Missing />
    </main>
  );
}
