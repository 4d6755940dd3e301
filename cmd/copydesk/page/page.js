// What the page does beyond showing: a card on each quotation, name and date,
// and the words of one speaker or the mentions of one name picked out.
(() => {
  "use strict";
  const card = document.createElement("div");
  card.className = "card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let shown = null; // the mark that the card is about
  let timer = 0;

  const marked = "[data-quote], [data-tip]";
  const quoteOf = (mark) => (mark.dataset.quote || "").split(" ")[0];

  function show(mark) {
    clearTimeout(timer);
    if (mark === shown) return;
    hide();
    card.replaceChildren();
    card.className = "card";
    if (mark.dataset.tip) {
      for (const line of mark.dataset.tip.split("\n")) {
        const p = document.createElement("p");
        p.textContent = line;
        card.append(p);
      }
    }
    const entry = document.getElementById(quoteOf(mark));
    if (entry) {
      const about = entry.querySelector(".about").cloneNode(true);
      about.removeAttribute("id");
      card.append(about);
      card.classList.add(...entry.classList);
      for (const part of document.querySelectorAll(`[data-quote~="${CSS.escape(entry.id)}"]`)) part.classList.add("lit");
    }
    card.hidden = false;
    shown = mark;
    place(mark);
  }

  // place puts the card under the mark and what lights up with it in the same
  // paragraph, or above where there is no room.
  function place(mark) {
    const parts = [mark, ...mark.closest(".text").querySelectorAll(".lit")].map((e) => e.getBoundingClientRect());
    const top = Math.min(...parts.map((r) => r.top)) - 8;
    const bottom = Math.max(...parts.map((r) => r.bottom)) + 8;
    const left = (mark.getClientRects()[0] || parts[0]).left;
    const room = document.documentElement.clientWidth - card.offsetWidth - 16;
    const below = bottom + card.offsetHeight < window.innerHeight || top < card.offsetHeight;
    card.style.left = Math.max(16, Math.min(left, room)) + window.scrollX + "px";
    card.style.top = (below ? bottom : top - card.offsetHeight) + window.scrollY + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    card.hidden = true;
    shown = null;
    for (const part of document.querySelectorAll(".lit")) part.classList.remove("lit");
  }

  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 250); };
  const markAt = (target) => target instanceof Element ? target.closest(marked) : null;

  document.addEventListener("pointerover", (e) => {
    const mark = markAt(e.target);
    if (mark) show(mark);
    else if (card.contains(e.target)) clearTimeout(timer);
    else if (shown) later();
  });
  document.addEventListener("focusin", (e) => {
    const mark = markAt(e.target);
    if (mark) show(mark); else hide();
  });
  document.addEventListener("focusout", later);
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    hide();
    release();
  });

  // A pressed speaker leaves only their words in colour; a pressed name lights
  // up where it stands.
  const pickers = "aside a[data-speaker], aside a[data-entity]";
  function release() {
    for (const p of document.querySelectorAll(pickers)) p.setAttribute("aria-pressed", "false");
    for (const e of document.querySelectorAll(".faded")) e.classList.remove("faded");
    for (const e of document.querySelectorAll(".found")) e.classList.remove("found");
  }
  function pick(picker) {
    const pressed = picker.getAttribute("aria-pressed") === "true";
    release();
    if (pressed) return;
    picker.setAttribute("aria-pressed", "true");
    const story = picker.closest(".story");
    if (picker.dataset.speaker) {
      for (const q of story.querySelectorAll(".copy .q")) {
        q.classList.toggle("faded", q.dataset.speaker !== picker.dataset.speaker);
      }
    } else {
      for (const m of story.querySelectorAll(".copy [data-entity]")) {
        m.classList.toggle("found", m.dataset.entity.split(" ").includes(picker.dataset.entity));
      }
    }
    const first = document.getElementById(picker.hash.slice(1));
    if (first) first.scrollIntoView({ block: "center" });
  }
  document.addEventListener("click", (e) => {
    const picker = e.target.closest(pickers);
    if (picker) {
      e.preventDefault();
      pick(picker);
      return;
    }
    const link = e.target.closest('a[href^="#"]');
    const entry = link && document.getElementById(link.hash.slice(1));
    const list = entry && entry.closest("details");
    if (list) list.open = true;
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === " " && e.target instanceof Element && e.target.matches(pickers)) {
      e.preventDefault();
      pick(e.target);
    }
  });

  // prepare makes buttons of the links that pick; page parts that come later
  // are handed to it again.
  function prepare(root) {
    for (const p of root.querySelectorAll(pickers)) {
      p.setAttribute("role", "button");
      p.setAttribute("aria-pressed", "false");
    }
  }
  prepare(document);
  document.addEventListener("copydesk:results", (e) => { hide(); prepare(e.target); });
})();
