export type LightColour = "normal" | "near" | "overdue" | "paused" | "done";

/** A deadline's state: colour, shape and word together, never colour alone. */
export function Light({ colour, children }: { colour: LightColour; children: string }) {
  const shape = { normal: "●", near: "▲", overdue: "■", paused: "‖", done: "✓" }[colour];
  return (
    <span className={`light light-${colour}`}>
      <span aria-hidden="true">{shape}</span> {children}
    </span>
  );
}
