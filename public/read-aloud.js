// Reads a public page aloud, block by block (public.md §7.4). Loaded in care mode only.
(() => {
  const bar = document.querySelector("[data-read-aloud]");
  const voice = window.speechSynthesis;
  if (!bar || !voice) return;
  bar.hidden = false;
  const [start, pause, slow] = bar.querySelectorAll("button");
  const say = bar.querySelector("output");
  const words = bar.dataset;
  const main = document.getElementById("main");
  let blocks = [];
  let at = -1;
  let isSlow = false;
  let isPaused = false;

  const mark = (is) => blocks[at]?.classList.toggle("being-read", is);
  function show() {
    const isOn = at >= 0;
    start.textContent = isOn ? words.stop : words.start;
    pause.textContent = isPaused ? words.goOn : words.pause;
    pause.disabled = !isOn;
    slow.setAttribute("aria-pressed", String(isSlow));
    say.textContent = isOn ? (isPaused ? words.paused : words.reading) : "";
  }
  function stop() {
    mark(false);
    at = -1;
    isPaused = false;
    voice.cancel();
    show();
  }
  function read(next) {
    mark(false);
    at = next;
    if (at >= blocks.length) return stop();
    mark(true);
    const piece = new SpeechSynthesisUtterance(blocks[at].innerText);
    piece.lang = document.documentElement.lang;
    piece.rate = isSlow ? 0.7 : 0.95;
    const mine = at;
    piece.onend = () => at === mine && !isPaused && read(at + 1);
    voice.cancel();
    voice.speak(piece);
    show();
  }
  start.addEventListener("click", () => {
    if (at >= 0) return stop();
    blocks = [...main.querySelectorAll("h1,h2,h3,p,li,td,dt,dd")].filter(
      (one) => !one.closest("form,[data-read-aloud]") && !one.querySelector("p,li") && one.innerText.trim(),
    );
    read(0);
  });
  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    if (isPaused) voice.cancel();
    else read(at);
    show();
  });
  slow.addEventListener("click", () => {
    isSlow = !isSlow;
    if (at >= 0 && !isPaused) read(at);
    show();
  });
  addEventListener("pagehide", stop);
  show();
})();
