export const id = 3944;
export const ids = [3944];
export const modules = {

/***/ 56778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86016);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84193);


/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(runner.signal, timeoutMilliseconds, over) };
};


/***/ }),

/***/ 5864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** Whether a file operation failed because nothing is there: under a name that is too long for any file, nothing ever is. */
const isMissing = (error) => error instanceof Error && 'code' in error && missing.some((code) => code === error.code);
const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];


/***/ }),

/***/ 43786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/** The candidates that a person may have meant, nearest first; at most five. */
const nearNames = (name, candidates) => {
    const furthest = Math.max(2, Math.floor(name.length / 3));
    const measured = [...new Set(candidates)].map((candidate) => ({
        candidate,
        distance: distanceOf({ name, candidate, furthest }),
    }));
    return measured
        .filter(({ distance }) => distance <= furthest)
        .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
        .slice(0, 5)
        .map(({ candidate }) => candidate);
};
const distanceOf = ({ name, candidate, furthest }) => {
    const [a, b] = [name.toLowerCase(), candidate.toLowerCase()];
    if (a.includes(b) || b.includes(a))
        return 1;
    // Every character more is one to add: what is too far by its length alone is not compared.
    const atLeast = Math.abs(a.length - b.length);
    return atLeast > furthest ? atLeast : editDistance(a, b);
};
/** Levenshtein's: single characters added, removed or replaced. */
const editDistance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, left] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, right] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (left === right ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};


/***/ }),

/***/ 33402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   BW: () => (/* binding */ refuseUnknown),
/* harmony export */   RY: () => (/* binding */ pathWithin),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   dR: () => (/* binding */ readField)
/* harmony export */ });
/* harmony import */ var _near_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43786);

/** A text of that pattern. */
const matches = (should, pattern) => ({
    should,
    read: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
});
/** A list of at least one. */
const listOf = (should, item) => ({
    should,
    read: (value) => {
        if (!Array.isArray(value) || value.length === 0)
            return undefined;
        const items = value.flatMap((one) => item.read(one) ?? []);
        return items.length === value.length ? items : undefined;
    },
});
/** Texts under names, each of its pattern. */
const pairs = (names, values) => (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    const read = entries.flatMap(([name, given]) => names.test(name) && typeof given === 'string' && values.test(given) ? [{ name, value: given }] : []);
    return read.length === entries.length ? read : undefined;
};
/** A path from the workspace that stays within it; `example` is one of those that are meant. */
const pathWithin = (example) => matches(`a path from the workspace, within it, such as \`${example}\``, /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/);
/** A field's value; undefined when it is not there, or wrong, which is told. */
const readField = ({ found, name, rule, of, tell }) => {
    const field = found.find((one) => one.name === name);
    if (field === undefined)
        return undefined;
    const value = rule.read(field.value);
    if (value === undefined)
        tell(field.line, `${of}: ${name} should be ${rule.should}, but ${shown(field.value)}`);
    return value;
};
/** Tells of each field that nobody knows: most likely it has a typo. */
const refuseUnknown = ({ found, known, of, tell, }) => {
    for (const { name, line } of found) {
        if (known.includes(name) || name.startsWith('x-'))
            continue;
        const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nearNames */ .$)(name, known).map(quoted).join(' or ');
        const todo = near === ''
            ? 'Remove it, or begin its name with `x-`'
            : `Did you mean ${near}? Remove it, or begin its name with \`x-\``;
        tell(line, `${of} has a field ${quoted(name)}, which is not known. ${todo}`);
    }
};
const quoted = (name) => `\`${name}\``;
const shown = (value) => {
    const text = JSON.stringify(value) ?? String(value);
    return `it holds ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`;
};


/***/ }),

/***/ 13283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readYamlList)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


/** YAML that holds a named list, with the lines of all that may be wrong in it; undefined when there is no such list. */
const readYamlList = (text, { list: name, needs }, tell) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // The library looks through all keys of a map for each of them: that is done below.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false });
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    const errors = [...document.errors.map(({ pos, message }) => ({ at: pos[0], message })), ...keysTwice(document)];
    for (const { at, message } of errors.slice(0, mostTold))
        tell(lineAt(at), `is not YAML: ${message.split('\n')[0]}. Correct that line`);
    if (errors.length > 0)
        return undefined;
    const reading = { document, lineAt, tell, merged: new Map() };
    const fields = fieldsOf(document.contents, reading);
    if (fields === undefined) {
        tell(1, `should hold \`${name}:\` and under it a list of ${name}, but it holds something else`);
        return undefined;
    }
    const contents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? document.contents.get(name, true) : undefined;
    const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(contents) ? contents.resolve(document) : contents;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list)) {
        const line = fields.find((field) => field.name === name)?.line ?? 1;
        tell(line, `\`${name}\` should be a list of ${name}, each with ${needs}`);
        return undefined;
    }
    const items = list.items.map((node) => {
        const line = lineAt(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range?.[0]) || 0);
        const found = fieldsOf(node, reading);
        return { line, value: found ? undefined : plain(node, line, reading), ...(found && { fields: found }) };
    });
    return { fields, items };
};
/** A file that is something else altogether has a mistake in every line. */
const mostTold = 20;
const keysTwice = (document) => {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_key, map) => {
            const names = new Set();
            for (const { key } of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (names.has(key.value))
                    found.push({ at: key.range?.[0] ?? 0, message: `Map keys must be unique: ${String(key.value)}` });
                names.add(key.value);
            }
        },
    });
    return found;
};
/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node, reading, depth = 0) => {
    const map = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(reading.document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || depth > deepestMerge)
        return undefined;
    const known = reading.merged.get(map);
    if (known !== undefined)
        return known;
    const fields = new Map();
    const merged = map.items.flatMap((pair) => {
        const sources = mergedBy(pair, reading, depth + 1);
        if (sources === undefined)
            addTo(fields, [fieldOf(pair, reading)]);
        return sources === undefined ? [] : [sources];
    });
    for (const source of merged)
        addTo(fields, source);
    reading.merged.set(map, [...fields.values()]);
    return [...fields.values()];
};
const addTo = (fields, more) => {
    for (const field of more)
        if (!fields.has(field.name))
            fields.set(field.name, field);
};
const deepestMerge = 10;
/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }, reading, depth) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value !== '<<')
        return undefined;
    const fields = new Map();
    const named = (each) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(each) ? each.source : each);
    const sources = new Map(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value]).map((each) => [named(each), each]));
    for (const each of sources.values()) {
        const found = fieldsOf(each, reading, depth);
        if (found === undefined)
            return undefined;
        addTo(fields, found);
    }
    return [...fields.values()];
};
const fieldOf = ({ key, value }, reading) => {
    const line = reading.lineAt(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range?.[0]) || 0);
    return { name: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : String(key), line, value: plain(value, line, reading) };
};
/** Plain data. What leads nowhere, in circles or to far too much is a mistake of its line. */
const plain = (node, line, { document, tell }) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
        return node;
    try {
        const value = node.toJS(document);
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        tell(line, `is not YAML that can be read: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).split('\n')[0]}. Correct that line`);
        return undefined;
    }
};


/***/ }),

/***/ 72967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleCredentials)
});

// UNUSED EXPORTS: assumeRole

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/lib/trust-policy.js

const issuerHost = (claims) => (claims.iss ?? '').replace(/^https?:\/\//, '');
const usual = {
    aud: () => 'StringEquals `sts.amazonaws.com`',
    sub: (claims) => isImmutable(claims)
        ? 'StringEquals this very text, ids included; one written before July 2026 lacks the ids'
        : 'StringEquals this very text; StringLike if there is a `*` in the policy',
    repository: () => 'the text before the second `:` of `sub`',
    repository_id: () => 'StringEquals, for a policy that survives a rename',
    repository_owner_id: () => 'StringEquals, for all repositories of an owner',
    environment: () => 'takes the place of `ref` at the end of `sub`: only a job with this `environment:` has it',
    ref: () => 'at the end of `sub` when the job has no environment and is no pull request',
    event_name: () => '`pull_request` makes `sub` end with `:pull_request`, whatever the ref',
    job_workflow_ref: () => 'StringLike `owner/repository/.github/workflows/file@ref`, with the ref that the caller wrote',
};
/** What the token claimed beside what trust policies usually want of it, and a statement that would accept it. */
const trustSections = (roleArn, claims) => [
    {
        heading: 'What the token claims, and what trust policies usually want',
        body: [
            (0,markdown/* table */.tp)(['Claim', 'This job', 'In a trust policy'], Object.entries(usual).map(([name, want]) => [
                (0,markdown/* code */.aY)(name),
                (0,markdown/* code */.aY)(claims[name] ?? '') || 'not claimed',
                want(claims),
            ])),
            ...subjectHints(claims).map((hint) => `- ${hint}`),
        ].join('\n\n'),
        weight: 'essential',
    },
    {
        heading: 'A statement that accepts this job',
        body: (0,markdown/* fenced */.OF)(JSON.stringify(statement(roleArn, claims), null, 2), 'json'),
        weight: 'detail',
    },
];
/** Repositories made or renamed since July 2026 have their ids in `sub`: `repo:owner@1/name@2:…`. */
const isImmutable = ({ sub = '' }) => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(sub);
/** What most often makes a policy miss this `sub`. */
const subjectHints = (claims) => {
    const { sub = '', environment, ref = '', event_name: event = '' } = claims;
    const old = sub.replace(/@\d+(?=[/:])/g, '');
    return [
        ...(isImmutable(claims)
            ? [
                `\`sub\` has the immutable form: a policy that wants ${(0,markdown/* code */.aY)(old)} does not accept it. Name ${(0,markdown/* code */.aY)(sub)}, or both`,
            ]
            : []),
        ...(environment !== undefined
            ? [
                `The job has an environment, so \`sub\` ends with ${(0,markdown/* code */.aY)(`:environment:${environment}`)} and not with its ref ${(0,markdown/* code */.aY)(ref)}`,
            ]
            : []),
        ...(sub.endsWith(':pull_request')
            ? [
                'The run is for a pull request, so `sub` ends with `:pull_request`: a role that writes had better not accept it. Run this job on a push, or with `push: false`',
            ]
            : []),
        ...(environment === undefined && event !== 'pull_request' && sub.includes(':ref:')
            ? [
                'The job has no environment: a policy that wants `:environment:…` accepts it only with `environment:` in the job',
            ]
            : []),
    ];
};
const statement = (roleArn, claims) => {
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    const host = issuerHost(claims);
    const equals = { [`${host}:aud`]: claims.aud ?? '', [`${host}:sub`]: claims.sub ?? '' };
    return {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: equals },
    };
};

;// CONCATENATED MODULE: ./build/src/lib/role-refusal.js


/** Why a role was not given, with what to do. STS never says which claim it did not accept, so all are shown beside it. */
const roleRefusal = (refused) => {
    const { roleArn, claims, code, said } = refused;
    const { reason, todo, sections } = adviceFor(refused);
    const message = [
        `AWS does not let this job assume ${roleArn} (STS said: ${code}: ${said}).`,
        `The token says: sub is \`${claims.sub ?? ''}\`, aud is \`${claims.aud ?? ''}\`, iss is \`${claims.iss ?? ''}\`.`,
        todo,
        ...(sections === 'trust' ? subjectHints(claims) : []),
    ].join('\n');
    return new failure/* Failure */.H(reason, message, sections === 'trust' ? { sections: trustSections(roleArn, claims) } : {});
};
const adviceFor = (refused) => {
    const { code, said } = refused;
    const named = code.replace(/Exception$/, '');
    if (named === 'InvalidIdentityToken') {
        return byMessage.find(([pattern]) => pattern.test(said))?.[1](refused) ?? otherToken(refused);
    }
    return (Object.hasOwn(byCode, named) ? byCode[named]?.(refused) : undefined) ?? trust(refused);
};
const provider = ({ claims, roleArn }) => `the identity provider of ${(claims.iss ?? '').replace(/^https?:\/\//, '')} in account ${roleArn.split(':')[4]}`;
const trust = (refused) => ({
    reason: 'denied',
    todo: `Compare the role's trust policy: its Principal must be ${provider(refused)}, and its conditions must accept that aud and that sub, to the letter. The same is said when there is no such role.`,
    sections: 'trust',
});
const otherToken = (refused) => ({
    reason: 'denied',
    todo: `Look at ${provider(refused)}: its address and its audiences.`,
    sections: 'trust',
});
/** InvalidIdentityToken says by its message alone what it is about. */
const byMessage = [
    [
        /No OpenIDConnect provider found/,
        (refused) => ({
            reason: 'not-found',
            todo: `Create ${provider(refused)} (aws iam create-open-id-connect-provider --url ${refused.claims.iss} --client-id-list ${refused.claims.aud}), or correct the account in role-to-assume.`,
        }),
    ],
    [
        /Incorrect token audience/,
        (refused) => ({
            reason: 'denied',
            todo: `Add the audience ${refused.claims.aud} to ${provider(refused)}: aws iam add-client-id-to-open-id-connect-provider.`,
        }),
    ],
    [
        /verification key|thumbprint|certificate/,
        (refused) => ({
            reason: 'unreachable',
            todo: `STS could not check the token with its issuer. Run the job again; on GitHub Enterprise Server ${refused.claims.iss} must be reachable from AWS.`,
        }),
    ],
];
const byCode = {
    AccessDenied: trust,
    ExpiredToken: () => ({
        reason: 'denied',
        todo: 'The token lives for five minutes: look at the clock of the runner, and run the job again.',
    }),
    IDPCommunicationError: ({ claims }) => ({
        reason: 'unreachable',
        todo: `STS could not reach ${claims.iss}. Run the job again; an issuer of your own must be reachable from AWS.`,
    }),
    IDPRejectedClaim: ({ claims }) => ({
        reason: 'denied',
        todo: `The issuer ${claims.iss} took the token back, or its claims are not valid any more. Run the job again.`,
    }),
    MalformedPolicyDocument: () => ({
        reason: 'unexpected',
        todo: 'The session policy is not valid, but none is sent: look for a proxy that rewrites requests.',
    }),
    PackedPolicyTooLarge: () => ({
        reason: 'rejected',
        todo: "The token's session tags are too large: shorten what the identity provider makes tags of.",
    }),
    RegionDisabled: ({ region }) => ({
        reason: 'denied',
        todo: `STS is switched off in ${region}: activate it in the account settings of IAM, or set aws-region to one that is active.`,
    }),
    ValidationError: () => ({
        reason: 'invalid-input',
        todo: 'Correct role-to-assume: it is the ARN of a role, such as arn:aws:iam::123456789012:role/build.',
    }),
};

// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __webpack_require__(27546);
// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/patient-http.js
var patient_http = __webpack_require__(93881);
;// CONCATENATED MODULE: ./build/src/outside/aws-role.js






const audience = 'sts.amazonaws.com';
const aws_role_form = { 'content-type': 'application/x-www-form-urlencoded' };
/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
const assumeRole = (settings) => async () => {
    const { http, clock, mask, idTokenRequest, region, roleArn } = settings;
    const idToken = await (0,github_oidc/* requestIdToken */.gj)((0,patient_http/* patientHttp */.Q)({ http, clock }), idTokenRequest, audience);
    mask(idToken);
    const url = stsUrl(region);
    const body = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: settings.sessionName,
        WebIdentityToken: idToken,
    }).toString();
    const ask = (0,patient_http/* patientHttp */.Q)({ http, clock, alsoPasses: isPassing });
    const answer = await ask({ method: 'POST', url, headers: aws_role_form, body });
    const credentials = answer.status === 200 ? credentialsIn(answer.body) : undefined;
    if (credentials === undefined)
        throw refusalOf(answer, { roleArn, region, claims: (0,github_oidc/* claimsOf */.ds)(idToken), url });
    mask(credentials.secretAccessKey);
    mask(credentials.sessionToken);
    return credentials;
};
/** The provider for a run's `role-to-assume`; undefined leaves it to the ambient credentials. */
const roleCredentials = ({ roleArn, region, context, signal, mask }) => roleArn === undefined
    ? undefined
    : assumeRole({
        roleArn,
        region,
        sessionName: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        idTokenRequest: context.idTokenRequest,
        http: (0,http/* createHttp */.V)({ signal }),
        clock: (0,clock/* createClock */.t)(signal),
        mask,
    });
const stsUrl = (region) => {
    const endpoint = process.env.AWS_ENDPOINT_URL_STS || process.env.AWS_ENDPOINT_URL;
    return endpoint
        ? new URL('/', endpoint).href
        : `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;
};
/** What STS says in a 400 that passes all the same. */
const isPassing = ({ body }) => /^(Throttling|IDPCommunicationError)/.test(tag(body, 'Code')) || /verification key/.test(body);
const refusalOf = ({ status, body }, asked) => {
    const code = tag(body, 'Code');
    if (code !== '' && status < 500)
        return roleRefusal({ ...asked, code, said: tag(body, 'Message') });
    // Nothing that STS says: of a role nobody has spoken yet.
    const answered = status === 200 ? 'what holds no credentials' : `${status} ${code}`.trim();
    return new failure/* Failure */.H('unreachable', `cannot assume ${asked.roleArn}: ${new URL(asked.url).host} answered ${answered}. Run the job again; if it stays so, look at what stands between the runner and STS, such as a proxy`);
};
const credentialsIn = (xml) => {
    const expiration = new Date(tag(xml, 'Expiration'));
    const [accessKeyId, secretAccessKey] = [tag(xml, 'AccessKeyId'), tag(xml, 'SecretAccessKey')];
    if (!accessKeyId || !secretAccessKey || Number.isNaN(expiration.getTime()))
        return undefined;
    return { accessKeyId, secretAccessKey, sessionToken: tag(xml, 'SessionToken'), expiration };
};
/** STS's answers are flat and small; the values hold no markup but what is escaped in a message. */
const tag = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';


/***/ }),

/***/ 22588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ awsRegion),
/* harmony export */   l: () => (/* binding */ awsRequestHandler)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90229);




/** The region to use: what was asked for, else what the environment says. */
const awsRegion = (asked) => {
    const region = asked ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
    if (region)
        return region;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', 'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`');
};
/** How an AWS client connects: through the proxy that the environment names, which the SDK leaves out, and never forever. */
const awsRequestHandler = (requestTimeout = 120_000) => {
    // The SDK's own times give up a request, but leave its connection to a proxy that says nothing, which holds the step.
    const agent = { keepAlive: true, maxSockets: 50, proxyEnv: (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyEnvironment */ .w)(), timeout: requestTimeout };
    return {
        httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agent),
        httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(agent),
        connectionTimeout: 10_000,
        requestTimeout,
        throwOnRequestTimeout: true,
    };
};


/***/ }),

/***/ 27546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ lifeMillisecondsOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gj: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body), 'value') : undefined;
    if (token !== undefined)
        return token;
    const refused = status >= 400 && status < 500 && status !== 429;
    const answered = status === 200 ? 'what holds none' : String(status);
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(refused ? 'denied' : 'unreachable', `GitHub gave no OIDC token: ${url.host} answered ${answered}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(payloadOf(token));
/** How long a new token lives, by the clock of who gave it, since ours may be wrong; undefined when it does not say. */
const lifeMillisecondsOf = (token) => {
    const { iat, exp } = payloadOf(token);
    return typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : undefined;
};
const payloadOf = (token) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));


/***/ }),

/***/ 93881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ patientHttp)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** For one attempt: who has not answered by then is asked once more. */
const attemptMilliseconds = 10_000;
const firstPauseMilliseconds = 300;
const longestPauseMilliseconds = 5_000;
const longestWaitMilliseconds = 60_000;
/**
 * For what may be asked twice: asks again while nobody answers, or who answers is out of order for a moment, for half a
 * minute unless given. Then the last answer is given as it is, or the last failure thrown.
 */
const patientHttp = ({ http, clock, alsoPasses = () => false, budgetMilliseconds = 30_000 }) => async (request) => {
    const endsAt = clock.now() + budgetMilliseconds;
    for (let tries = 0;; tries += 1) {
        const ended = await http({ timeoutMilliseconds: attemptMilliseconds, ...request }).catch(unreachable);
        const mayPass = ended instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H || isOutOfOrder(ended) || alsoPasses(ended);
        const pause = Math.max(pauseAfter(tries), retryAfterMilliseconds(ended));
        if (mayPass && clock.now() + pause <= endsAt) {
            await clock.sleep(pause);
            continue;
        }
        if (ended instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            throw ended;
        return ended;
    }
};
const unreachable = (error) => {
    if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'unreachable')
        return error;
    throw error;
};
const isOutOfOrder = ({ status }) => status >= 500 || status === 429;
const pauseAfter = (tries) => Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** tries) * (0.5 + 0.5 * Math.random());
/** `Retry-After` in seconds, as far as anybody would wait for it. */
const retryAfterMilliseconds = (ended) => {
    const seconds = ended instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? 0 : Number(ended.headers['retry-after']);
    return seconds > 0 ? Math.min(seconds * 1_000, longestWaitMilliseconds) : 0;
};


/***/ }),

/***/ 84058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   y: () => (/* binding */ createAwsCli)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


/** The AWS CLI, version 1 or 2, in one region. */
const createAwsCli = ({ processes, env, region }) => {
    const quiet = { AWS_PAGER: '', AWS_RETRY_MODE: 'standard', AWS_MAX_ATTEMPTS: '5', AWS_CLI_AUTO_PROMPT: 'off' };
    const ask = async (args) => {
        const all = [...args, '--region', region, '--output', 'json'];
        const { code, stdout, stderr } = await processes.run('aws', all, { env: { ...(await env()), ...quiet } });
        // Commands that only do something say nothing.
        if (code === 0)
            return { value: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(stdout) };
        const refusal = refusalIn(stderr);
        if (refusal)
            return refusal;
        const said = stderr.trim().split('\n').at(-1) ?? '';
        const reason = reasonOfWords(said);
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `aws ${args.slice(0, 2).join(' ')} failed in ${region}: ${said}. ${todoOf(reason)}`);
    };
    return {
        ask,
        get: async (args) => {
            const answer = await ask(args);
            if ('value' in answer)
                return answer.value;
            throw refused(args, answer);
        },
    };
};
/** A refusal as the Failure that it is for whoever can do nothing about it. */
const refused = (args, { code, message }) => {
    const reason = reasonOfCode(code);
    const said = message.replace(/\.$/, '');
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `aws ${args.slice(0, 2).join(' ')}: AWS refused with ${code}: ${said}. ${todoOf(reason)}`);
};
const todoOf = (reason) => reason === 'denied'
    ? 'Give the role or user that asks that right, and credentials that are valid'
    : 'Run it again; if it stays so, look at it in AWS';
/** Newer versions of the CLI say first who speaks. Only the beginning of a line is AWS's: what follows may quote names. */
const refusalIn = (stderr) => {
    const [, code, message] = /^(?:aws: \[ERROR\]: )?An error occurred \(([^)\n]+)\) when calling the \S+ operation(?: \([^)\n]*\))?: ([^\n]*)/m.exec(stderr) ?? [];
    return code === undefined ? undefined : { code, message: message ?? '' };
};
/** By AWS's code alone: its words may hold a name that somebody has given. */
const reasonOfCode = (code) => codes.find(({ pattern }) => pattern.test(code))?.reason ?? 'rejected';
const codes = [
    {
        pattern: /^(?:AccessDenied|Unauthorized|NotAuthorized|AuthFailure$|AuthorizationError|ExpiredToken|RequestExpired$|InvalidClientTokenId$|UnrecognizedClient|MissingAuthenticationToken|SignatureDoesNotMatch$|InvalidSignature|OptInRequired$|403$)/,
        reason: 'denied',
    },
    {
        pattern: /^(?:ServiceUnavailable|Internal(?:Failure|Error|Server)|RequestTimeout|Throttl|SlowDown$|5\d\d$)/,
        reason: 'unreachable',
    },
    { pattern: /^NoSuch|NotFound(?:Exception|Fault)?$/, reason: 'not-found' },
    { pattern: /DependencyViolation|InUse|Conflict/, reason: 'conflict' },
];
/** By how the CLI itself begins to speak (botocore, exceptions.py); what it quotes comes later. */
const reasonOfWords = (said) => {
    const words = said.replace(/^aws: \[ERROR\]: /, '');
    return phrases.find(({ pattern }) => pattern.test(words))?.reason ?? 'rejected';
};
const phrases = [
    {
        pattern: /^(?:Unable to locate credentials|Partial credentials found|Error when retrieving (?:credentials|token)|Credentials were refreshed, but|Token has expired)/,
        reason: 'denied',
    },
    {
        pattern: /^(?:Could not connect to the endpoint URL|(?:Connect|Read) timeout on endpoint URL|Connection was closed before|SSL validation failed|Failed to connect to proxy URL|An HTTP Client )/,
        reason: 'unreachable',
    },
];


/***/ }),

/***/ 51129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ openAwsEnvironment)
});

// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 2 modules
var aws_role = __webpack_require__(72967);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/patient-http.js
var patient_http = __webpack_require__(93881);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __webpack_require__(27546);
;// CONCATENATED MODULE: ./build/src/outside/web-identity-file.js




/** Half of what is left: GitHub's tokens live five minutes, and AWS takes one only before its end. */
const shareOfLife = 0.5;
const shortestWaitMilliseconds = 1_000;
const longestWaitMilliseconds = 120_000;
/**
 * GitHub's OIDC token of this job in a file that is renewed for as long as it is needed: AWS clients read it anew
 * whenever the credentials of a role are about to expire, and so those of a child last longer than an hour.
 */
const keepWebIdentityFile = async (settings) => {
    const { temporaryDirectory, warn } = settings;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-identity-'));
    settings.onDirectory(directory);
    const path = (0,external_node_path_.join)(directory, 'token');
    let timer;
    let stopped = false;
    const renew = async () => {
        const token = await (0,github_oidc/* requestIdToken */.gj)(settings.http, settings.idTokenRequest, settings.audience);
        settings.mask(token);
        // Renamed into place: half a token is never read.
        await (0,promises_.writeFile)(`${path}.new`, token, { mode: 0o600 });
        await (0,promises_.rename)(`${path}.new`, path);
        plan((0,github_oidc/* lifeMillisecondsOf */._e)(token) ?? longestWaitMilliseconds);
    };
    const plan = (lifeMilliseconds) => {
        if (stopped)
            return;
        const wait = Math.min(Math.max(lifeMilliseconds * shareOfLife, shortestWaitMilliseconds), longestWaitMilliseconds);
        timer = setTimeout(() => {
            renew().catch((error) => {
                if (stopped)
                    return;
                warn(`could not renew GitHub's OIDC token: ${(0,failure/* messageOf */.b)(error)}. It is tried again`);
                plan(shortestWaitMilliseconds * 10);
            });
        }, wait);
        timer.unref();
    };
    await renew();
    return {
        path,
        stop: async () => {
            stopped = true;
            clearTimeout(timer);
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        },
    };
};

;// CONCATENATED MODULE: ./build/src/terraform/aws/aws-environment.js





const audience = 'sts.amazonaws.com';
/**
 * The variables by which Terraform and the AWS CLI find AWS. To Terraform a role is named with a token file that is
 * renewed until `close`, so that its credentials outlive their hour; keys that are in the environment would come before
 * it. The AWS CLI would keep what it got for such a file in the user's home, so that it is given the keys themselves.
 * The role is assumed here once before all, since a refusal is told better than Terraform tells it.
 */
const openAwsEnvironment = async (settings) => {
    const { roleArn, region, context, signal, mask, warn, onPrivate } = settings;
    const regional = region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region };
    const assume = (0,aws_role/* roleCredentials */.R)({ ...settings, region: region ?? globalRegion });
    if (roleArn === undefined || assume === undefined)
        return { env: regional, cliEnv: async () => regional, close: async () => undefined };
    const keys = lasting(assume);
    await keys();
    const file = await keepWebIdentityFile({
        http: (0,patient_http/* patientHttp */.Q)({ http: (0,http/* createHttp */.V)({ signal }), clock: (0,clock/* createClock */.t)(signal) }),
        idTokenRequest: context.idTokenRequest,
        audience,
        temporaryDirectory: context.temporaryDirectory,
        mask,
        warn,
        onDirectory: onPrivate,
    });
    const env = {
        ...regional,
        ...withoutKeys,
        AWS_ROLE_ARN: roleArn,
        AWS_ROLE_SESSION_NAME: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        AWS_WEB_IDENTITY_TOKEN_FILE: file.path,
    };
    return { env, cliEnv: async () => ({ ...regional, ...withoutKeys, ...variablesOf(await keys()) }), close: file.stop };
};
/** A command that takes long has to end before its keys do. */
const leewayMilliseconds = 5 * 60_000;
const lasting = (assume) => {
    let current;
    return async () => {
        if (current === undefined || current.expiration.getTime() - leewayMilliseconds < Date.now())
            current = await assume();
        return current;
    };
};
const variablesOf = ({ accessKeyId, secretAccessKey, sessionToken }) => ({
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
});
/** STS answers there for roles of every region of the partition. */
const globalRegion = 'us-east-1';
const withoutKeys = {
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
};


/***/ }),

/***/ 69522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tagsIn),
/* harmony export */   i: () => (/* binding */ findTagged)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** All resources of the region that have all of these tags. */
const findTagged = async (aws, tags) => {
    const filters = Object.entries(tags).map(([name, value]) => ({ Key: name, Values: [value] }));
    const args = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', JSON.stringify(filters)];
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(await aws.get(args), 'ResourceTagMappingList');
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(found).map((one) => ({ arn: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(one, 'ResourceARN'), tags: tagsIn((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'Tags')) }));
};
/** AWS's lists of `Key` and `Value`. */
const tagsIn = (value) => Object.fromEntries((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value).map((tag) => [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(tag, 'Key'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(tag, 'Value')]));


/***/ }),

/***/ 31944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ loadStacks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);
/* harmony import */ var _lib_is_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5864);
/* harmony import */ var _stacks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94601);





/** The stacks of the file, a path from the workspace. */
const loadStacks = async ({ workspace, path }) => {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = (0,_lib_is_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .isMissing */ .b)(error) ? 'is not there' : 'cannot be read';
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', `stacks-file: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
            cause: error,
        });
    });
    return (0,_stacks_js__WEBPACK_IMPORTED_MODULE_3__/* .readStacks */ .Q)(text, path);
};


/***/ }),

/***/ 94601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ findStack),
  Q: () => (/* binding */ readStacks)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/near-names.js
var near_names = __webpack_require__(43786);
// EXTERNAL MODULE: ./build/src/lib/yaml-fields.js
var yaml_fields = __webpack_require__(33402);
// EXTERNAL MODULE: ./build/src/lib/yaml-list.js
var yaml_list = __webpack_require__(13283);
;// CONCATENATED MODULE: ./build/src/terraform/stacks/stack-fields.js

/** No key of AWS belongs into a file of the repository, whatever the backend would take. */
const backendName = /^(?!(?:access_key|secret_key|token|password|client_secret|conn_str)$)[a-z][a-z0-9_]*$/;
const backendValue = /^[^\s](?:[^\r\n]*[^\s])?$/;
const readBackend = (0,yaml_fields/* pairs */.AS)(backendName, backendValue);
const backendConfig = {
    should: 'names and texts of the backend such as `bucket: shop-state`, in quotes where YAML would read no text, none a key or a password',
    read: (value) => {
        const read = readBackend(value);
        return read && Object.fromEntries(read.map((pair) => [pair.name, pair.value]));
    },
};
const readTags = (0,yaml_fields/* pairs */.AS)(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u, /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u);
const tags = {
    should: 'names and texts of at least one tag in AWS, such as `Stack: demo`',
    read: (value) => {
        const read = readTags(value);
        return read === undefined || read.length === 0
            ? undefined
            : Object.fromEntries(read.map((pair) => [pair.name, pair.value]));
    },
};
const role = (example) => (0,yaml_fields/* matches */.cK)(`the ARN of a role, such as \`arn:aws:iam::123456789012:role/${example}\``, /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const fields = {
    name: (0,yaml_fields/* matches */.cK)('2 to 64 of a-z, 0-9 and single `.`, `_`, `-` between them', /^(?=.{2,64}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/),
    directory: (0,yaml_fields/* pathWithin */.RY)('terraform/cluster'),
    workspace: (0,yaml_fields/* matches */.cK)('the name of a workspace of Terraform, such as `demo`', /^(?=.{1,90}$)[A-Za-z0-9][\w.-]*$/),
    'var-files': (0,yaml_fields/* listOf */.c3)('a list of files, paths from the workspace, within it', (0,yaml_fields/* pathWithin */.RY)('terraform/cluster/demo.tfvars')),
    'backend-config': backendConfig,
    region: (0,yaml_fields/* matches */.cK)('an AWS region such as `ap-south-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/),
    'plan-role': role('plan'),
    'apply-role': role('apply'),
    environment: (0,yaml_fields/* matches */.cK)('the name of an environment of GitHub, on one line', /^(?=.{1,255}$)[^\s](?:[^\r\n]*[^\s])?$/),
    tags,
    ephemeral: {
        should: '`true` or `false`',
        read: (value) => (typeof value === 'boolean' ? value : undefined),
    },
};
/** What is said of all stacks at once, beside the list. */
const listFields = {
    'fingerprint-key': (0,yaml_fields/* matches */.cK)('a data key as `aws kms generate-data-key-without-plaintext` gives it, base64', /^(?:[A-Za-z0-9+/]{4}){16,150}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
};
/** What is said of a stack for whoever reads the file; so is every field that begins with `x-`. */
const plainFields = ['description', 'owner'];

;// CONCATENATED MODULE: ./build/src/terraform/stacks/stacks.js





/** The stacks of a stacks.yaml. Throws all mistakes at once, each with its file and line, what was found and what to do. */
const readStacks = (text, file) => {
    const mistakes = [];
    const tell = (line, mistake) => mistakes.push(`${file}:${line}: ${mistake}`);
    const list = (0,yaml_list/* readYamlList */.O)(text, { list: 'stacks', needs: '`name` and `directory`' }, tell);
    const of = 'the list of stacks';
    if (list)
        (0,yaml_fields/* refuseUnknown */.BW)({ found: list.fields, known: ['stacks', ...Object.keys(listFields)], of, tell });
    const [name, rule] = ['fingerprint-key', listFields['fingerprint-key']];
    const fingerprintKey = list && (0,yaml_fields/* readField */.dR)({ found: list.fields, name, rule, of, tell });
    const rows = (list?.items ?? []).map((item) => ({
        line: item.line,
        stack: { ...readStack(item, tell), ...(fingerprintKey === undefined ? {} : { fingerprintKey }) },
    }));
    tellRepeated(rows, tell);
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return rows.map(({ stack }) => stack);
};
/** The stack of that name. Throws `invalid-input` with the names that may have been meant. */
const findStack = (stacks, name) => {
    const found = stacks.find((stack) => stack.name === name);
    if (found)
        return found;
    const near = (0,near_names/* nearNames */.$)(name, stacks.map((stack) => stack.name)).map(yaml_fields/* quoted */.TL);
    const todo = near.length === 0 ? 'Name a stack of the file' : `Did you mean ${near.join(' or ')}?`;
    throw new failure/* Failure */.H('invalid-input', `there is no stack ${(0,yaml_fields/* quoted */.TL)(name)} in the list of stacks. ${todo}`);
};
const nothing = { name: '', directory: '', varFiles: [], backendConfig: {}, ephemeral: false };
const readStack = ({ fields: found, line, value }, tell) => {
    if (found === undefined) {
        tell(line, `a stack should be a mapping with \`name\` and \`directory\`, but ${(0,yaml_fields/* shown */.SP)(value)}`);
        return nothing;
    }
    const named = found.find((field) => field.name === 'name')?.value;
    const of = typeof named === 'string' ? `stack ${(0,yaml_fields/* quoted */.TL)(named)}` : 'this stack';
    (0,yaml_fields/* refuseUnknown */.BW)({ found, known: [...Object.keys(fields), ...plainFields], of, tell });
    if (!found.some((field) => field.name === 'name'))
        tell(line, `${of} has no \`name\`. Give it one`);
    if (!found.some((field) => field.name === 'directory')) {
        tell(line, `${of} has no \`directory\`. Name the folder of its root module`);
    }
    return readFields((name, rule) => (0,yaml_fields/* readField */.dR)({ found, name, rule, of, tell }));
};
const readFields = (read) => ({
    name: read('name', fields.name) ?? '',
    directory: read('directory', fields.directory) ?? '',
    workspace: read('workspace', fields.workspace),
    varFiles: read('var-files', fields['var-files']) ?? [],
    backendConfig: read('backend-config', fields['backend-config']) ?? {},
    region: read('region', fields.region),
    planRole: read('plan-role', fields['plan-role']),
    applyRole: read('apply-role', fields['apply-role']),
    environment: read('environment', fields.environment),
    tags: read('tags', fields.tags),
    ephemeral: read('ephemeral', fields.ephemeral) ?? false,
});
/** A name twice, or a state twice: plans of two stacks that share a state would take each other's resources away. */
const tellRepeated = (rows, tell) => {
    const named = rows.filter(({ stack }) => stack.name !== '');
    for (const [index, { line, stack }] of named.entries()) {
        const before = named.slice(0, index);
        const sameName = before.find((row) => row.stack.name === stack.name);
        const sameState = before.find((row) => stateOf(row.stack) === stateOf(stack));
        if (sameName) {
            tell(line, `there is a stack ${(0,yaml_fields/* quoted */.TL)(stack.name)} already, in line ${sameName.line}. Name each stack once`);
        }
        else if (sameState && stack.directory !== '') {
            const [one, other] = [(0,yaml_fields/* quoted */.TL)(stack.name), (0,yaml_fields/* quoted */.TL)(sameState.stack.name)];
            tell(line, `stack ${one} has the directory, workspace and backend of stack ${other} in line ${sameState.line}, and so its state. Give it a workspace or a key of its own`);
        }
    }
};
const stateOf = ({ directory, workspace = 'default', backendConfig }) => JSON.stringify([normal(directory), workspace, Object.entries(backendConfig).toSorted()]);
/** `a/./b/` is `a/b`. */
const normal = (path) => path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');


/***/ })

};
