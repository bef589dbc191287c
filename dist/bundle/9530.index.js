export const id = 9530;
export const ids = [9530];
export const modules = {

/***/ 41542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ deliveryOf),
/* harmony export */   Kz: () => (/* binding */ withReadToken),
/* harmony export */   Z$: () => (/* binding */ cleanUpManifests),
/* harmony export */   uw: () => (/* binding */ manifestsSettings)
/* harmony export */ });
/* harmony import */ var _gitops_access_app_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93910);
/* harmony import */ var _gitops_access_open_credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32661);
/* harmony import */ var _outside_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32846);
/* harmony import */ var _outside_ssh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94723);




const deliveryOf = (input) => input.delivery === 'pull-request'
    ? { kind: 'pull-request', labels: input['pr-labels'] ?? [], autoMerge: input['pr-auto-merge'] === true }
    : { kind: 'push' };
const tokenOf = (input) => {
    const { 'manifests-app-client-id': clientId, 'manifests-app-private-key': privateKey } = input;
    return {
        token: input['manifests-token'],
        app: clientId === undefined || privateKey === undefined ? undefined : { clientId, privateKey },
    };
};
/** What must not outlive the job, kept for its post step until `onClosed`. */
const remember = (runner) => {
    const { apiUrl, graphqlUrl } = runner.context;
    const made = { apiUrl, graphqlUrl, tokens: [], directories: [] };
    const keep = () => runner.saveState(stateName, JSON.stringify(made));
    return {
        onToken: (token) => {
            runner.mask(token);
            made.tokens.push(token);
            keep();
        },
        onDirectory: (directory) => {
            made.directories.push(directory);
            keep();
        },
        onClosed: () => {
            if (made.tokens.length + made.directories.length > 0)
                runner.saveState(stateName, '');
        },
    };
};
/** A token that may read the GitOps repository, for as long as the work lasts; undefined where none is given. */
const withReadToken = async ({ input, url }, { runner, clock }, work) => {
    const { onClosed, ...remembered } = remember(runner);
    const settings = { ...runner.context, ...remembered, clock, signal: runner.signal };
    const tokens = (0,_gitops_access_open_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .openTokens */ .V)({ ...settings, credential: tokenOf(input), permissions: { contents: 'read' } }, url);
    try {
        return await work(tokens.token);
    }
    finally {
        if (await tokens.revoke().catch(() => false))
            onClosed();
    }
};
/** How the GitOps repository is opened for an action; what must not outlive the job is kept for its post step. */
const manifestsSettings = (input, runner, machine) => ({
    ...runner.context,
    ...machine,
    ...remember(runner),
    signal: runner.signal,
    repository: input['manifests-repository'] ?? '',
    branch: input['manifests-branch'],
    patterns: [...input['manifests-files'], ...(input.from ?? [])],
    transport: input.transport,
    credential: { ...tokenOf(input), key: input['ssh-key'], knownHosts: input['ssh-known-hosts'] },
    permissions: { contents: 'write', ...(input.delivery === 'pull-request' && { pull_requests: 'write' }) },
});
const stateName = 'manifests-access';
/** The post step: revokes the tokens and removes the keys that a run which was killed has left. */
const cleanUpManifests = async (state) => {
    const made = readMade(state(stateName));
    if (made === undefined)
        return;
    const signal = AbortSignal.timeout(30_000);
    const github = (token) => (0,_outside_github_js__WEBPACK_IMPORTED_MODULE_2__/* .createGitHub */ .C)({ ...made, token, signal });
    const done = await Promise.allSettled([
        ...made.tokens.map((token) => (0,_gitops_access_app_token_js__WEBPACK_IMPORTED_MODULE_0__/* .revokeToken */ .w)(github, token)),
        ...made.directories.map(_outside_ssh_js__WEBPACK_IMPORTED_MODULE_3__/* .removeSsh */ .h),
    ]);
    for (const one of done)
        if (one.status === 'rejected')
            throw one.reason;
};
const readMade = (state) => {
    if (state === '')
        return undefined;
    const fields = new Map(Object.entries(JSON.parse(state)));
    const text = (name) => String(fields.get(name) ?? '');
    const texts = (name) => [fields.get(name)].flat().map(String);
    return {
        apiUrl: text('apiUrl'),
        graphqlUrl: text('graphqlUrl'),
        tokens: texts('tokens'),
        directories: texts('directories'),
    };
};


/***/ }),

/***/ 93910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createAppTokens),
/* harmony export */   w: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90467);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72183);
/* harmony import */ var _remote_judge_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78552);





/** A token is not used in its last minutes: what begins with it must end with it. */
const leewayMilliseconds = 5 * 60_000;
const budgetMilliseconds = 60_000;
/**
 * Tokens of a GitHub App's installation, minted when one is needed and anew when its hour is over, for one repository and
 * no more than these permissions.
 */
const createAppTokens = (settings) => {
    let current;
    let minting;
    const mintOnce = async () => {
        const { token, expiresAt } = await mint(settings);
        settings.onToken(token);
        current = { token, until: expiresAt - leewayMilliseconds };
        return token;
    };
    return () => {
        if (current && settings.clock.now() < current.until)
            return Promise.resolve(current.token);
        minting ??= mintOnce().finally(() => {
            minting = undefined;
        });
        return minting;
    };
};
const mint = async (settings) => {
    const { clock, owner, name, permissions, github } = settings;
    const api = github(async () => signedToken(settings, clock.now()));
    const ask = (request) => (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)({
        what: 'asking GitHub for a token of the App',
        clock,
        budgetMilliseconds,
        firstDelayMilliseconds: 500,
        longestDelayMilliseconds: 5_000,
        attempt: async () => {
            const answer = await api.rest(request);
            refuse(answer, settings);
            const judged = (0,_remote_judge_github_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRest */ .I)(answer, { ...settings, branch: '', now: clock.now, credential });
            return 'again' in judged ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .again */ .T)(judged.again, judged.waitMilliseconds) : judged.data;
        },
    });
    const installation = await ask({ path: `/repos/${owner}/${name}/installation` });
    const path = `/app/installations/${String((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(installation, 'id'))}/access_tokens`;
    const minted = await ask({ method: 'POST', path, body: { repositories: [name], permissions } });
    const token = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(minted, 'token');
    if (token === '')
        throw new Error('GitHub gave no token for the App');
    return { token, expiresAt: Date.parse((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(minted, 'expires_at')) };
};
const credential = 'the GitHub App';
/**
 * RS256 (RFC 7515), as GitHub's docs "Generating a JSON Web Token (JWT) for a GitHub App" have it: issued a minute ago,
 * since clocks differ, and over after nine, of the ten that are allowed.
 */
const signedToken = ({ clientId, privateKey }, now) => {
    const seconds = Math.floor(now / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iat: seconds - 60, exp: seconds + 9 * 60, iss: clientId };
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
};
/** The refusals that only an App meets. */
const refuse = ({ status, data }, { owner, name, url, permissions }) => {
    const words = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(data, 'message');
    const needed = Object.entries(permissions)
        .map(([permission, level]) => `${permission}: ${level}`)
        .join(', ');
    const failure = (message) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('denied', message);
    if (status === 401 && /'(?:exp|iat)'/.test(words)) {
        throw failure(`GitHub does not accept the time of this machine: ${words}. Set its clock right`);
    }
    if (status === 401) {
        throw failure(`manifests-app-private-key is not a key of the App that manifests-app-client-id names (GitHub says: ${words}): give a key of that App`);
    }
    if (status === 404 && /Integration not found/.test(words)) {
        throw failure('there is no GitHub App with this manifests-app-client-id: see the Client ID on its settings page');
    }
    if (status === 404) {
        throw failure(`the GitHub App is not installed on ${owner}/${name}, or there is no ${url}: install it there`);
    }
    if (status === 403 && /suspended/.test(words)) {
        throw failure(`the installation of the GitHub App on ${owner} is suspended: have it unsuspended`);
    }
    if (status === 422) {
        throw failure(`the GitHub App may not do on ${owner}/${name} what this needs (GitHub says: ${words}): give it ${needed}, and have the owner accept them`);
    }
};
/** Takes a token away, at once. False when GitHub did not say that it is gone; it ends by itself then. */
const revokeToken = async (github, token) => {
    const { status } = await github(async () => token).rest({ method: 'DELETE', path: '/installation/token' });
    return status === 204 || status === 401;
};


/***/ }),

/***/ 32661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ openSsh),
  V: () => (/* binding */ openTokens)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/src/outside/github.js
var outside_github = __webpack_require__(32846);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/ssh.js
var ssh = __webpack_require__(94723);
// EXTERNAL MODULE: ./build/src/gitops/access/app-token.js
var app_token = __webpack_require__(93910);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/gitops/access/host-keys.js


/**
 * The lines of known_hosts for a repository on the GitHub server: the keys that GitHub gives out through its API, so over
 * TLS (REST docs, "Get GitHub meta information"). Trusting whatever key is shown first would be no check at all, since a
 * job sees every host for the first time.
 */
const githubHostKeys = async ({ http, apiUrl, url, serverUrl, token }) => {
    const { hostname, port } = new URL(url);
    const server = new URL(serverUrl).hostname;
    if (hostname !== server && hostname !== `ssh.${server}`) {
        throw new failure/* Failure */.H('invalid-input', `ssh-known-hosts: should hold the host keys of ${hostname}, but it is empty; only those of ${server} are known from its API`);
    }
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { status, body } = await http({
        url: `${apiUrl}/meta`,
        headers: { accept: 'application/json', ...authorization },
    });
    const keys = status === 200 ? (0,json/* listAt */.gT)(parsed(body), 'ssh_keys').filter((key) => typeof key === 'string') : [];
    if (keys.length === 0) {
        throw new failure/* Failure */.H('unreachable', `the host keys of ${server} are not to be had from ${apiUrl}/meta (it answered ${status}): give them as ssh-known-hosts`);
    }
    const host = port === '' || port === '22' ? hostname : `[${hostname}]:${port}`;
    return keys.map((key) => `${host} ${key}`).join('\n');
};
const parsed = (body) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/gitops/access/open-credential.js







/** Tokens as they are given, or as an App mints them; `revoke` is true when none that was minted is left. */
const openTokens = (settings, url) => {
    const { credential, clock, onToken, permissions } = settings;
    const github = (token) => (0,outside_github/* createGitHub */.C)({ ...settings, token });
    const { token: given, app } = credential;
    const place = (0,repository_url/* githubRepository */.GP)(url, settings.serverUrl);
    if (app === undefined) {
        const token = given === undefined ? undefined : () => Promise.resolve(given);
        return { github, token, revoke: async () => true };
    }
    if (place === undefined) {
        throw new failure/* Failure */.H('invalid-input', 'manifests-app-client-id: a GitHub App is for repositories on this GitHub server alone. Give manifests-token or ssh-key for another');
    }
    const minted = [];
    const token = (0,app_token/* createAppTokens */.Y)({
        ...app,
        ...place,
        github,
        url,
        clock,
        permissions,
        onToken: (made) => {
            minted.push(made);
            onToken(made);
        },
    });
    const revoke = async () => {
        const gone = await Promise.all(minted.map((made) => (0,app_token/* revokeToken */.w)(github, made)));
        return gone.every(Boolean);
    };
    return { github, token, revoke };
};
/** The command for ssh where there is a key for it; undefined without one. */
const openSsh = async (settings, url) => {
    const { credential, signal } = settings;
    const { key, knownHosts, token } = credential;
    if (key === undefined)
        return undefined;
    const http = (0,outside_http/* createHttp */.V)({ signal });
    return (0,ssh/* prepareSsh */.i)({
        ...settings,
        key,
        knownHosts: knownHosts ?? (await githubHostKeys({ ...settings, http, url, token })),
    });
};


/***/ }),

/***/ 32339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ githubRefusal)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/**
 * The refusals that GitHub has words of its own for, over git and over the API alike; all of them are final. Undefined
 * for anything else.
 */
const githubRefusal = (said) => {
    const rule = rules.find(({ pattern }) => pattern.test(said.words));
    return rule && new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', rule.tell({ ...said, words: withoutQueries(said.words).replace(/\.$/, '') }));
};
/** In the link to a sign-on page the query is a one-time request of the token's owner. */
const withoutQueries = (words) => words.replace(/(https?:\/\/[^\s?]{1,2000})\?[^\s)]*/g, '$1');
const instead = 'or let this run open pull requests (delivery: pull-request)';
const rules = [
    {
        pattern: /archived so (?:it )?is read-only|repository (?:is|has been) archived/i,
        tell: ({ url }) => `${url} is archived, so nobody can write to it: unarchive it, or correct manifests-repository`,
    },
    {
        pattern: /\bSAML\b/i,
        tell: ({ url, words }) => `${url} belongs to an organization with SAML single sign-on, which the token's owner has not allowed the token to pass: ${words}. Allow it under the token's "Configure SSO", or use a GitHub App`,
    },
    {
        pattern: /IP allow list/i,
        tell: ({ url, words }) => `${url} belongs to an organization that takes requests only from addresses on its IP allow list: ${words}. Run the job on a runner whose address is on the list`,
    },
    {
        pattern: /verified signatures/i,
        tell: ({ url, branch, words }) => `${url} does not take a push to ${branch}: ${words}. Commits that GitHub makes itself are signed: use transport: api with a GitHub App, ${instead}`,
    },
    {
        pattern: /GH013|repository rule violations?/i,
        tell: ({ url, branch, words }) => `${url} does not take a push to ${branch}: ${words}. A ruleset forbids it: put the GitHub App (or the token's owner) on the ruleset's bypass list, ${instead}`,
    },
    {
        pattern: /GH006|protected branch|branch protection|must be made through a pull request/i,
        tell: ({ url, branch, words }) => `${url} does not take a push to ${branch}: ${words}. The branch is protected: let the token's owner bypass the branch's protection, ${instead}`,
    },
    {
        pattern: /Resource not accessible by|must have (?:push|write|admin) access|not have (?:the correct )?permissions?/i,
        tell: ({ url, words, permissions, credential = 'manifests-token' }) => `${url} refuses ${credential}: ${words}. Give it what it needs: ${permissions ?? 'to read and write contents'}`,
    },
];


/***/ }),

/***/ 78552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ judgeRest),
/* harmony export */   P: () => (/* binding */ judgeGraphql)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90467);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72183);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32339);




/** GitHub asks for a minute at least where it gives no `retry-after` (REST docs, "Exceeding the rate limit"). */
const secondaryWaitMilliseconds = 60_000;
/** The data of an answer of the REST API, or why to ask again later; a refusal is thrown as a Failure. */
const judgeRest = (answer, place) => {
    const busy = busyIn(answer, place);
    if (busy)
        return busy;
    if (answer.status < 300)
        return { data: answer.data };
    throw restRefusal(answer, place);
};
/** As judgeRest, for GraphQL, where an answer of 200 may hold errors; those of a type in `expected` are the caller's. */
const judgeGraphql = (answer, place, expected = []) => {
    const busy = busyIn(answer, place);
    if (busy)
        return busy;
    if (answer.status >= 300)
        throw restRefusal(answer, place);
    const errors = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(answer.data, 'errors').map((error) => ({
        type: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'type'),
        message: oneLine((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'message')),
    }));
    const [unexpected] = errors.filter(({ type }) => !expected.includes(type));
    if (unexpected === undefined)
        return { data: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__.at)(answer.data, 'data'), errors };
    const passing = passingError(unexpected, answer, place);
    if (passing)
        return passing;
    throw graphqlRefusal(unexpected, answer, place);
};
const busyIn = (answer, { url, now }) => {
    const { status, headers, data } = answer;
    if (status === 0) {
        const how = String(data);
        if (!brokeOff.test(how))
            throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `cannot reach the API of ${url}: ${how}. Check whether this runner reaches it`);
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`the API did not answer: ${how}`);
    }
    if (status >= 500)
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`the API is busy: it answered ${status}`);
    return status === 403 || status === 429 ? rateLimit(headers, messageIn(data), now) : undefined;
};
/** A second attempt may help here, and not with an address, a name or a certificate that is wrong. */
const brokeOff = /no answer within|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket|other side closed|terminated|timeout/i;
const rateLimit = (headers, message, now) => {
    const seconds = Number(headers['retry-after']);
    if (seconds > 0)
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`GitHub's secondary rate limit asks for ${seconds} s: ${message}`, seconds * 1000);
    if (headers['x-ratelimit-remaining'] === '0') {
        const wait = Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - now());
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`GitHub's rate limit is used up for ${Math.ceil(wait / 1000)} s: ${message}`, wait);
    }
    if (/secondary rate limit|abuse detection|temporarily blocked/i.test(message)) {
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`GitHub's secondary rate limit: ${message}`, secondaryWaitMilliseconds);
    }
    return /rate limit/i.test(message) ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(message, secondaryWaitMilliseconds) : undefined;
};
const passingError = ({ type, message }, answer, { now }) => {
    if (/RATE_LIMIT/.test(type) || /rate limit/i.test(message)) {
        return rateLimit(answer.headers, message, now) ?? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(message, secondaryWaitMilliseconds);
    }
    // GitHub's own words for a query that ran out of its time or failed inside.
    const failedInside = /^Something went wrong while executing your query|timedout|couldn't respond to your request in time/i;
    return type === 'SERVICE_UNAVAILABLE' || failedInside.test(message) ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`the API failed: ${message}`) : undefined;
};
const restRefusal = ({ status, headers, data }, place) => {
    const { url, branch, credential = 'manifests-token' } = place;
    const words = messageIn(data) || `HTTP ${status}`;
    const sso = headers['x-github-sso'];
    const said = { words: sso === undefined ? words : `${words} (${sso})`, ...place };
    const permissions = headers['x-accepted-github-permissions'];
    const known = status === 401 ? undefined : (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefusal */ .e)({ ...said, ...(permissions && { permissions }) });
    if (known)
        return known;
    if (status === 401) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} does not accept ${credential} (it says: ${words}): give one that is valid for it`);
    }
    if (status === 403)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} refuses ${credential}: ${words}. ${lookAtRights}`);
    if (status === 404)
        return notThere(place);
    if (status >= 300 && status < 400) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `${url} has moved to another name: correct manifests-repository`);
    }
    if (status === 409 && /empty/i.test(words)) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `${url} has no branch ${branch}: it is empty. Push a first commit`);
    }
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('rejected', `${url}: the API refused it with ${status}: ${words}. ${lookAtRules}`);
};
const graphqlRefusal = (error, answer, place) => {
    const { url, credential = 'manifests-token' } = place;
    const { type, message } = error;
    const sso = answer.headers['x-github-sso'];
    const words = type === 'BRANCH_PROTECTION_RULE_VIOLATION' ? `protected branch: ${message}` : message;
    const known = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefusal */ .e)({ ...place, words: sso === undefined ? words : `${words} (${sso})` });
    if (known)
        return known;
    if (type === 'NOT_FOUND')
        return notThere(place);
    if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} refuses ${credential}: ${message}. ${lookAtRights}`);
    }
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('rejected', `${url}: the API refused it: ${message}${type === '' ? '' : ` (${type})`}. ${lookAtRules}`);
};
const notThere = ({ url, credential = 'manifests-token' }) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `there is no repository ${url}, or ${credential} may not see it: correct its name, or let ${credential} read it`);
const lookAtRights = 'Look at its rights on that repository';
const lookAtRules = "Run the job again; if it is refused again, look at the repository's rules";
const messageIn = (data) => {
    const errors = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(data, 'errors').map((error) => (typeof error === 'string' ? error : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'message')));
    return oneLine([(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'message'), ...errors].filter(Boolean).join(': '));
};
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();


/***/ }),

/***/ 18340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mayHold)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14352);

/** Whether a file below the folder (`a/b/`) can match one of the patterns; those that begin with `!` are no help. */
const mayHold = (folder, patterns) => {
    const names = folder.split('/').filter(Boolean);
    return patterns.filter((pattern) => !pattern.startsWith('!')).some((pattern) => reaches(segmentsOf(pattern), names));
};
const segmentsOf = (pattern) => pattern.replace(/^(\.?\/)+/, '').split('/');
/** Braces may hold slashes, so that a pattern with them has no segments to go by. */
const reaches = ([segment, ...more], names) => {
    const [name, ...deeper] = names;
    if (name === undefined)
        return true;
    if (segment === undefined)
        return false;
    if (segment === '**' || /[{}]/.test([segment, ...more].join('/')))
        return true;
    return isMatch(segment, name) && reaches(more, deeper);
};
const isMatch = (pattern, name) => {
    const glob = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(pattern);
    return 'mistake' in glob || glob.matches(name);
};


/***/ }),

/***/ 33650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ initBare)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A bare repository with `url` as its origin, as git-init(1) and git-remote(1) would leave it, without starting them. */
const initBare = async (directory, url) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'objects'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'refs'));
    const origin = url.replace(/[\\"]/g, '\\$&');
    const core = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n';
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'config'), `${core}[remote "origin"]\n\turl = "${origin}"\n`);
    // Last, since it is what makes the folder a repository.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
};


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
const createGit = ({ processes, directory, credential, sshCommand }) => {
    const ssh = sshCommand === undefined ? {} : { GIT_SSH_COMMAND: sshCommand, GIT_SSH_VARIANT: 'ssh' };
    const environment = async () => {
        const settings = [...quiet, ...(credential === undefined ? [] : authorization(await sent(credential)))];
        return { ...unattended, ...ssh, ...configEnvironment(settings) };
    };
    return async (args, options = {}) => processes.run('git', args, { directory, ...options, env: { ...(await environment()), ...options.env } });
};
const sent = async ({ url, token }) => ({
    url,
    token: typeof token === 'string' ? token : await token(),
});
const unattended = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    LC_ALL: 'C',
};
const quiet = [
    ['credential.helper', ''],
    ['core.hooksPath', '/dev/null'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // In a container job the checkout belongs to another user, and git would refuse to read it.
    ['safe.directory', '*'],
    // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '30'],
];
/** GitHub takes any user name with a token as the password; `x-access-token` is the one it documents for Apps. */
const authorization = ({ url, token }) => {
    if (!/^https?:/.test(url))
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const key = `http.${new URL(url).origin}/.extraHeader`;
    // The empty value drops what the machine's configuration has there: two Authorization headers are refused.
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
        // Once redirected, git sends this server's headers to whatever server it was sent to.
        ['http.followRedirects', 'false'],
    ];
};
/** `GIT_CONFIG_COUNT` and its pairs (git-config(1)): settings for one process, in no file and no argument. */
const configEnvironment = (settings) => Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
]);


/***/ }),

/***/ 94723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ removeSsh),
/* harmony export */   i: () => (/* binding */ prepareSsh)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A command for ssh that uses this key and these host keys, and nothing of the user's own configuration or agent. */
const prepareSsh = async ({ temporaryDirectory, key, knownHosts, onDirectory }) => {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporaryDirectory, 'slipway-ssh-'));
    onDirectory(directory);
    const [keyFile, hostsFile] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'key'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'known_hosts')];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, `${key.replaceAll('\r', '').trim()}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(hostsFile, `${knownHosts.trim()}\n`, { mode: 0o600 });
    const options = [
        'IdentitiesOnly=yes',
        'IdentityAgent=none',
        'BatchMode=yes',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile="${hostsFile}"`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'ConnectTimeout=30',
        'ServerAliveInterval=15',
    ];
    const words = ['ssh', '-F', '/dev/null', '-i', keyFile, ...options.flatMap((option) => ['-o', option])];
    return { command: words.map(quoted).join(' '), remove: () => removeSsh(directory) };
};
/** Removes a folder that `onDirectory` has heard of. */
const removeSsh = (directory) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
/** For the shell by which git starts ssh (git(1), GIT_SSH_COMMAND). */
const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;


/***/ })

};
