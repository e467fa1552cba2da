export default function Home() {
  return <h1>镇务通</h1>;
}
