/** What the pages of figures share: who may look, the order and filter of the table, and what a failed answer means. */
import {Problem} from "/shared/api.js";
import {enrol, openSession, signOut} from "/shared/session.js";
import {loadWords, say, useLanguage} from "/shared/words.js";
import {untilAnswered} from "/board/feed.js";

/** What the state of such a page has at first. */
export const blank = () => ({
  phase: "loading", // signed-out, shown
  reports: null,
  problem: "",
  wrongToken: false,
  sort: {column: "waitingNow", down: true},
  filter: "",
});

/**
 * @typedef {import("/shared/session.js").Session} Session
 * @param {{name: string, words: string[], title: string, state: any, draw: () => void, mayLook: (session: Session) => boolean,
 *   show: (session: Session) => Promise<void>, stop: () => void}} page `show` begins to ask for figures, `stop` ends that
 */
export function figuresPage({name, words, title, state, draw, mayLook, show, stop}) {
  const actions = {
    async signIn(token) {
      const session = await enrol(token);
      state.wrongToken = !session || !mayLook(session);
      if (session && !state.wrongToken) await show(session);
      draw();
    },
    async signOut() {
      await signOut();
      location.reload();
    },
    language(chosen) {
      useLanguage(chosen);
      document.title = say(title);
      draw();
    },
    sort(column) {
      const down = state.sort.column === column ? !state.sort.down : column !== "name";
      state.sort = {column, down};
      draw();
    },
    filter(text) {
      state.filter = text;
      draw();
    },
  };

  function onProblem(problem) {
    const refused = problem instanceof Problem;
    if (refused && [401, 403].includes(problem.status)) {
      state.phase = "signed-out";
      state.wrongToken = problem.status === 403;
      stop();
    }
    state.problem = refused ? problem.detail : say("error.lost");
    draw();
  }

  /** @param {string} language */
  async function start(language) {
    await loadWords(...words);
    actions.language(language);
    const session = await untilAnswered(() => openSession(name, {keep: false}));
    if (session && mayLook(session)) await show(session);
    else {
      state.phase = "signed-out";
      state.wrongToken = session !== null;
    }
    draw();
  }

  return {actions, onProblem, start};
}
