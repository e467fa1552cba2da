/** One line on top of a page that says what just happened. */
export const Notice = ({ text }: { text: string }) => (
  <p role="status" className="report report-good">
    {text}
  </p>
);
