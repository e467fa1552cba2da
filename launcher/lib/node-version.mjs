const needed = [20, 9];

/** Ends with one sentence when this Node is too old for what is to come. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  console.error(`需要 Node ${needed.join(".")} 或更高版本，现在是 ${process.version}，请先升级。`);
  console.error(`Node ${needed.join(".")} or later is needed, this is ${process.version}; please upgrade.`);
  process.exit(2);
}
