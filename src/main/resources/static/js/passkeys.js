// Talks to the browser's authenticator for forms that carry a passkey; without script, or without passkeys, they stay hidden.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

  const asked = (options, isNew) => ({
    ...options,
    challenge: bytes(options.challenge),
    ...(isNew
      ? { user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials) }
      : { allowCredentials: known(options.allowCredentials) }),
  });

  const response = (given) => {
    const said = { clientDataJSON: text(given.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (given[part]) said[part] = text(given[part]);
    }
    if (given.getTransports) said.transports = given.getTransports();
    return said;
  };

  const answered = (credential) => JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: response(credential.response),
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  });

  const fill = async (form) => {
    const isNew = "passkeyNew" in form.dataset;
    const body = new URLSearchParams();
    if (form.elements._csrf) body.set("_csrf", form.elements._csrf.value);
    const reply = await fetch(form.dataset.passkey, { method: "POST", body });
    if (!reply.ok) return location.reload();
    const publicKey = asked(await reply.json(), isNew);
    const credential = await navigator.credentials[isNew ? "create" : "get"]({ publicKey });
    form.elements.credential.value = answered(credential);
    form.submit();
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // Somebody who closes the browser's question wants to stay where they are.
      fill(form).catch(() => {});
    });
  }
})();
