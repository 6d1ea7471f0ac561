// What a page can try from its own script; the tests drive it from outside.
window.heard = [];
window.workbench.on((event) => window.heard.push(event));

window.tryEval = () => {
  try {
    // The same machinery as eval, and it falls under the same rule.
    return String(Reflect.construct(Function, ['return 1 + 1'])());
  } catch (error) {
    return error.name;
  }
};

window.dropChosen = () => window.workbench.files.dropped([...document.querySelector('input').files]);
