export const id = 420;
export const ids = [420];
export const modules = {

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
            ? 'A field of your own begins with `x-`'
            : `Did you mean ${near}? A field of your own begins with \`x-\``;
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
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines });
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    for (const { pos, message } of document.errors)
        tell(lineAt(pos[0]), `is not YAML: ${message.split('\n')[0]}`);
    if (document.errors.length > 0)
        return undefined;
    const reading = { document, lineAt, tell };
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
/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node, reading, depth = 0) => {
    const map = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(reading.document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || depth > deepestMerge)
        return undefined;
    const [own, merged] = [[], []];
    for (const pair of map.items) {
        const sources = mergedBy(pair, reading, depth + 1);
        if (sources)
            merged.push(...sources);
        else
            own.push(fieldOf(pair, reading));
    }
    const names = [...own, ...merged].map(({ name }) => name);
    return [...own, ...merged].filter(({ name }, index) => names.indexOf(name) === index);
};
const deepestMerge = 10;
/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }, reading, depth) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value !== '<<')
        return undefined;
    const maps = ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value]).map((each) => fieldsOf(each, reading, depth));
    return maps.includes(undefined) ? undefined : maps.flatMap((found) => found ?? []);
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
        tell(line, `is not YAML that can be read: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).split('\n')[0]}`);
        return undefined;
    }
};


/***/ }),

/***/ 95580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   y: () => (/* binding */ createAwsCli)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58854);


/** The AWS CLI, version 1 or 2, in one region. */
const createAwsCli = ({ processes, env, region }) => {
    const quiet = { AWS_PAGER: '', AWS_RETRY_MODE: 'standard', AWS_MAX_ATTEMPTS: '5', AWS_CLI_AUTO_PROMPT: 'off' };
    const ask = async (args) => {
        const all = [...args, '--region', region, '--output', 'json'];
        const { code, stdout, stderr } = await processes.run('aws', all, { env: { ...env, ...quiet } });
        // Commands that only do something say nothing.
        if (code === 0)
            return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(stdout) };
        const refusal = refusalIn(stderr);
        if (refusal)
            return refusal;
        const said = stderr.trim().split('\n').at(-1) ?? '';
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reasonOfWords(said), `aws ${args.slice(0, 2).join(' ')} failed in ${region}: ${said}`);
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
const refused = (args, { code, message }) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reasonOfCode(code), `aws ${args.slice(0, 2).join(' ')}: AWS refused with ${code}: ${message}`);
/** Newer versions of the CLI say first who speaks. Only the beginning of a line is AWS's: what follows may quote names. */
const refusalIn = (stderr) => {
    const [, code, message] = /^(?:aws: \[ERROR\]: )?An error occurred \(([^)]+)\) when calling the \S+ operation(?: \([^)]*\))?: ([^\n]*)/m.exec(stderr) ?? [];
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

/***/ 70763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ openAwsEnvironment)
});

// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 2 modules
var aws_role = __webpack_require__(72967);
// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __webpack_require__(23705);
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
    const { temporaryDirectory, warn, now = Date.now } = settings;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-identity-'));
    const path = (0,external_node_path_.join)(directory, 'token');
    let timer;
    let stopped = false;
    const renew = async () => {
        const token = await (0,github_oidc/* requestIdToken */.gj)(settings.http, settings.idTokenRequest, settings.audience);
        settings.mask(token);
        // Renamed into place: half a token is never read.
        await (0,promises_.writeFile)(`${path}.new`, token, { mode: 0o600 });
        await (0,promises_.rename)(`${path}.new`, path);
        plan(((0,github_oidc/* expiryOf */.p1)(token) ?? now() + longestWaitMilliseconds) - now());
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

;// CONCATENATED MODULE: ./build/src/terraform/aws-environment.js



const audience = 'sts.amazonaws.com';
/**
 * The variables by which Terraform and the AWS CLI find AWS. A role is named with a token file that is renewed until
 * `close`, so that its credentials outlive their hour; keys that are in the environment would come before it. The role
 * is assumed here once, since a refusal is told better than Terraform tells it.
 */
const openAwsEnvironment = async (settings) => {
    const { roleArn, region, context, signal, mask, warn } = settings;
    const regional = region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region };
    if (roleArn === undefined)
        return { env: regional, close: async () => undefined };
    await (0,aws_role/* roleCredentials */.R)({ ...settings, roleArn, region: region ?? globalRegion })?.();
    const file = await keepWebIdentityFile({
        http: (0,http/* createHttp */.V)({ signal }),
        idTokenRequest: context.idTokenRequest,
        audience,
        temporaryDirectory: context.temporaryDirectory,
        mask,
        warn,
    });
    const env = {
        ...regional,
        ...withoutKeys,
        AWS_ROLE_ARN: roleArn,
        AWS_ROLE_SESSION_NAME: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        AWS_WEB_IDENTITY_TOKEN_FILE: file.path,
    };
    return { env, close: file.stop };
};
/** STS answers there for roles of every region of the partition. */
const globalRegion = 'us-east-1';
const withoutKeys = {
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
};


/***/ }),

/***/ 58854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   gr: () => (/* binding */ booleanIn),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** A value of Terraform's JSON by its name; undefined where it is missing. */
const fieldOf = (value, name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, name);
const textIn = (value, name) => {
    const field = fieldOf(value, name);
    return typeof field === 'string' ? field : undefined;
};
const numberIn = (value, name) => {
    const field = fieldOf(value, name);
    return typeof field === 'number' ? field : undefined;
};
const booleanIn = (value, name) => {
    const field = fieldOf(value, name);
    return typeof field === 'boolean' ? field : undefined;
};
/** The value of a JSON text; undefined where it is none. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 56764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ loadStacks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);
/* harmony import */ var _lib_is_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5864);
/* harmony import */ var _stacks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92195);





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

/***/ 92195:
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
;// CONCATENATED MODULE: ./build/src/terraform/stack-fields.js

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

;// CONCATENATED MODULE: ./build/src/terraform/stacks.js





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


/***/ }),

/***/ 72820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bk: () => (/* binding */ tagsIn),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   id: () => (/* binding */ findTagged)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58854);

/** All resources of the region that have all of these tags. */
const findTagged = async (aws, tags) => {
    const filters = Object.entries(tags).map(([name, value]) => ({ Key: name, Values: [value] }));
    const args = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', JSON.stringify(filters)];
    const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(await aws.get(args), 'ResourceTagMappingList');
    return listOf(found).map((one) => ({ arn: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'ResourceARN') ?? '', tags: tagsIn((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(one, 'Tags')) }));
};
const listOf = (value) => (Array.isArray(value) ? value : []);
/** AWS's lists of `Key` and `Value`. */
const tagsIn = (value) => Object.fromEntries(listOf(value).map((tag) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tag, 'Key') ?? '', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tag, 'Value') ?? '']));


/***/ })

};
