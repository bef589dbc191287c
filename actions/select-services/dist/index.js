import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__ from "../../../dist/packages/yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__ from "../../../dist/packages/aws-sdk-client-ecr.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__ from "../../../dist/packages/actions-exec.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 379:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xc: () => (/* binding */ cleanUpImages),
  Ty: () => (/* binding */ imageSettings),
  RN: () => (/* binding */ inTime)
});

// UNUSED EXPORTS: awsClient

// EXTERNAL MODULE: ./build/src/images/local-handles.js + 7 modules
var local_handles = __nccwpck_require__(742);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __nccwpck_require__(588);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
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
    return byCode[named]?.(refused) ?? trust(refused);
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

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
;// CONCATENATED MODULE: ./build/src/outside/github-oidc.js

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new failure/* Failure */.H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? fieldOf(body, 'value') : undefined;
    if (token !== undefined)
        return token;
    throw new failure/* Failure */.H('denied', `GitHub gave no OIDC token: it answered ${status}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => {
    const claims = Object.entries(fieldsOf(payloadOf(token))).filter((claim) => typeof claim[1] === 'string');
    return Object.fromEntries(claims);
};
/** When a token ends, in epoch milliseconds; undefined when it does not say. */
const expiryOf = (token) => {
    const { exp } = fieldsOf(payloadOf(token));
    return typeof exp === 'number' ? exp * 1000 : undefined;
};
const payloadOf = (token) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
const fieldOf = (json, name) => {
    const field = fieldsOf(json)[name];
    return typeof field === 'string' ? field : undefined;
};
const fieldsOf = (json) => {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
};

// EXTERNAL MODULE: ./build/src/outside/http.js + 2 modules
var http = __nccwpck_require__(359);
;// CONCATENATED MODULE: ./build/src/outside/aws-role.js






const audience = 'sts.amazonaws.com';
const retryMilliseconds = 30_000;
/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
const assumeRole = (settings) => async () => {
    const { http, clock, mask, idTokenRequest, region, roleArn } = settings;
    const idToken = await requestIdToken(http, idTokenRequest, audience);
    mask(idToken);
    const url = stsUrl(region);
    const body = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: settings.sessionName,
        WebIdentityToken: idToken,
    }).toString();
    const credentials = await (0,retry/* retry */.L)({
        what: `assuming ${roleArn}`,
        clock,
        budgetMilliseconds: retryMilliseconds,
        firstDelayMilliseconds: 300,
        longestDelayMilliseconds: 5_000,
        attempt: async () => {
            const headers = { 'content-type': 'application/x-www-form-urlencoded' };
            const answer = await http({ method: 'POST', url, headers, body });
            if (answer.status === 200)
                return credentialsIn(answer.body);
            if (isPassing(answer))
                return (0,retry/* again */.T)(`STS answered ${answer.status} ${tag(answer.body, 'Code')}`);
            const [code, said] = [tag(answer.body, 'Code') || String(answer.status), tag(answer.body, 'Message')];
            throw roleRefusal({ roleArn, region, claims: claimsOf(idToken), code, said });
        },
    });
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
const isPassing = ({ status, body }) => status >= 500 ||
    status === 429 ||
    /^(Throttling|IDPCommunicationError)/.test(tag(body, 'Code')) ||
    /verification key/.test(body);
const credentialsIn = (xml) => {
    const expiration = new Date(tag(xml, 'Expiration'));
    const [accessKeyId, secretAccessKey] = [tag(xml, 'AccessKeyId'), tag(xml, 'SecretAccessKey')];
    if (accessKeyId && secretAccessKey && !Number.isNaN(expiration.getTime())) {
        return { accessKeyId, secretAccessKey, sessionToken: tag(xml, 'SessionToken'), expiration };
    }
    throw new failure/* Failure */.H('unexpected', 'STS answered 200 without credentials');
};
/** STS's answers are flat and small; the values hold no markup but what is escaped in a message. */
const tag = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

;// CONCATENATED MODULE: ./build/src/outside/deadline.js

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new failure/* Failure */.H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(379);
;// CONCATENATED MODULE: ./build/src/outside/docker-directory.js


/** Where the user's own Docker configuration lies. */
const dockerDirectory = () => process.env.DOCKER_CONFIG || (0,external_node_path_.join)((0,external_node_os_namespaceObject.homedir)(), '.docker');

;// CONCATENATED MODULE: ./build/src/actions/image-settings.js






/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,time/* formatDuration */.a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: withDeadline(runner.signal, timeoutMilliseconds, over) };
};
/** How AWS is asked: by the role that is to be assumed, else with the ambient credentials. */
const awsClient = ({ region, 'role-to-assume': roleArn }, runner) => {
    const credentials = roleCredentials({ ...runner, roleArn, region });
    return credentials && { client: { credentials } };
};
const privateDirectories = 'private-directories';
/** What handles of images are made with. Without a push AWS is never asked, and needs no region. */
const imageSettings = (input, runner) => {
    const { workspace, temporaryDirectory } = runner.context;
    const region = input.push === false ? '' : (0,aws/* awsRegion */.U)(input['aws-region']);
    return {
        ...runner,
        workspace,
        temporaryDirectory,
        region,
        registryId: input['registry-id'],
        ...awsClient({ ...input, region }, runner),
        dockerDirectory: dockerDirectory(),
        onPrivate: (directories) => runner.saveState(privateDirectories, directories),
    };
};
/** The post step of whatever used these settings: takes away what a run that was killed has left. */
const cleanUpImages = (state) => (0,local_handles/* removePrivate */.W)(state(privateDirectories));


/***/ }),

/***/ 352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/images/selection.js
var selection = __nccwpck_require__(106);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js + 1 modules
var image_reference = __nccwpck_require__(967);
;// CONCATENATED MODULE: ./build/src/actions/image-readers.js


const ecrRepository = (0,inputs/* matching */.wC)('an ECR repository without a host, such as `shop/quote`', /^(?=.{2,256}$)(?!\d{12}\.dkr[.-]ecr)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
const buildArgument = (0,inputs/* shaped */.e9)('NAME=value', (raw) => {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const fingerprintTag = (0,inputs/* matching */.wC)('a tag of select-services, `src-` and 16 hex digits', /^src-[0-9a-f]{16}$/);
const baseImage = (0,inputs/* shaped */.e9)('reference=digest, as select-services gives it', (raw) => {
    const [, reference, resolved] = /^([^=\s]+)=(\S+)$/.exec(raw) ?? [];
    return reference === undefined || resolved === undefined ? undefined : { reference, resolved };
});
const buildContext = (0,inputs/* shaped */.e9)('name=folder or name=address', (raw) => {
    const [, name, value] = /^([\w./:-]+?)=(.+)$/.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const label = (0,inputs/* shaped */.e9)('name=value', (raw) => {
    const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const idAndRest = (raw) => {
    const [, id, rest] = /^([\w.-]+)=(.+)$/s.exec(raw) ?? [];
    return id === undefined || rest === undefined ? undefined : { id, rest };
};
/** What it holds is never quoted. */
const buildSecret = {
    read: (raw) => {
        const read = idAndRest(raw);
        return read
            ? { value: { id: read.id, value: read.rest } }
            : { mistakes: ['should be lines of id=value, but one has no id before a `=`, or nothing after it'] };
    },
};
const secretFile = (0,inputs/* shaped */.e9)('id=path', (raw) => {
    const read = idAndRest(raw);
    return read && { id: read.id, path: read.rest };
});
const cacheReference = (0,inputs/* shaped */.e9)('`repository` or `repository:tag`, with or without a host', (raw) => (0,image_reference/* parseReference */.F2)(raw)?.digest === undefined && (0,image_reference/* parseReference */.F2)(raw) !== undefined ? raw : undefined);
const platform = (0,inputs/* matching */.wC)('a platform a line, such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/);
const awsRegionName = (0,inputs/* matching */.wC)('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/);
const awsRole = (0,inputs/* matching */.wC)('the ARN of a role, such as `arn:aws:iam::123456789012:role/build`', /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const awsAccount = (0,inputs/* matching */.wC)('the 12 digits of an AWS account', /^\d{12}$/);
const imageDigest = (0,inputs/* matching */.wC)('a digest, `sha256:` and 64 hex digits', /^sha256:[0-9a-f]{64}$/);
/** An image in ECR by its digest; the account and the region are those that its host names. */
const ecrImage = (0,inputs/* shaped */.e9)('an image in ECR by its digest, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:…`', (raw) => {
    const { repository: address = '', digest } = (0,image_reference/* parseReference */.F2)(raw) ?? {};
    const [, account, region, repository] = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[^/]+\/(.+)$/.exec(address) ?? [];
    if (account === undefined || region === undefined || repository === undefined || digest === undefined)
        return undefined;
    return { account, region, repository, digest, reference: raw };
});

;// CONCATENATED MODULE: ./build/src/actions/select-services/inputs.js



/** GitHub makes at most 256 jobs of one matrix. */
const mostLegs = 256;
const legs = (0,inputs/* shaped */.e9)(`a whole number from 1 to ${mostLegs}`, (raw) => {
    const count = /^\d{1,3}$/.test(raw) ? Number(raw) : 0;
    return count >= 1 && count <= mostLegs ? count : undefined;
});
const inputs_selection = {
    read: (raw) => {
        const value = (0,selection/* parseSelection */.gO)(raw);
        return typeof value === 'string'
            ? { mistakes: [`should be the \`selection\` of the first run, or its \`matrix\` and \`images\`, but ${value}`] }
            : { value };
    },
};
const inputs_inputs = {
    catalog: inputs/* text */.Qq,
    services: inputs/* lines */.Mn,
    rebuild: (0,inputs/* oneOf */.yL)('if-changed', 'always'),
    'max-age': (0,inputs/* optional */.lq)(inputs/* duration */.p0),
    'max-legs': legs,
    explain: inputs/* bool */.lc,
    selection: (0,inputs/* optional */.lq)(inputs_selection),
    push: inputs/* bool */.lc,
    timeout: inputs/* duration */.p0,
    'aws-region': (0,inputs/* optional */.lq)(awsRegionName),
    'registry-id': (0,inputs/* optional */.lq)(awsAccount),
    'role-to-assume': (0,inputs/* optional */.lq)(awsRole),
};
/** Mistakes that only several inputs together show. */
const check = (input) => {
    const again = input.selection !== undefined;
    return [
        ...(again && input.services.length > 0 ? ['services: should be empty with selection, which names them'] : []),
        ...(again && input.rebuild === 'always'
            ? ['rebuild: should be `if-changed` with selection, which has its tags']
            : []),
        ...(again && input['max-age'] !== undefined ? ['max-age: should be empty with selection, which has its tags'] : []),
        ...(again && !input.push ? ['push: should be `true` with selection, which is looked up in ECR'] : []),
        ...(!input.push && input['max-age'] !== undefined
            ? ['max-age: should be empty without push: only ECR knows it']
            : []),
    ];
};


/***/ }),

/***/ 884:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _images_select_handles_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(176);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(93);
/* harmony import */ var _image_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(602);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(352);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(333);






await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    name: 'select-services',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_5__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z,
    run: (input, started) => {
        const runner = (0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .inTime */ .RN)(started, input.timeout, 'Look whether the registries of the base images answer');
        const { workspace, baseCommit, mergeCommit } = runner.context;
        return (0,_images_select_handles_js__WEBPACK_IMPORTED_MODULE_1__/* .withSelection */ .V)({ ...(0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .imageSettings */ .Ty)(input, runner), newSalt: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID }, (outside) => (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(input, { workspace, baseCommit, mergeCommit, outside }));
    },
    cleanUp: _image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanUpImages */ .xc,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/images/ecr-lookup.js + 17 modules
var ecr_lookup = __nccwpck_require__(772);
;// CONCATENATED MODULE: ./build/src/images/collect-images.js

/** The fan-in after the legs: asks for the very tags of the first run. What exists now stands, what does not is selected. */
const collectImages = async ({ rows, images }, { ecr, progress }) => {
    const { found } = await progress.phase('ask ECR', () => ecr.images([...rows, ...images]));
    const gone = images.filter((image) => !found.has((0,ecr_lookup/* keyOf */.T)(image)));
    for (const { name, tag } of gone) {
        progress.warn(`${name}: ${tag} was in ECR at the first run and is gone. Run select-services anew to build it`);
    }
    const every = [...rows.map((row) => ({ one: row, why: 'built in this run' })), ...images.map(standing)];
    return {
        deferred: [],
        selected: rows
            .filter((row) => !found.has((0,ecr_lookup/* keyOf */.T)(row)))
            .map((row) => ({ row, why: 'ECR still has no image under its tag: look at its leg' })),
        standing: every.flatMap(({ one: { name, repository, tag }, why }) => {
            const digest = found.get((0,ecr_lookup/* keyOf */.T)({ repository, tag }))?.digest;
            return digest === undefined ? [] : [{ image: { name, repository, tag, digest }, why }];
        }),
    };
};
const standing = (one) => ({ one, why: 'ECR had it before' });

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/images/describe-selection.js

/** What a person reads of a selection: what is built and why, what waits, what exists. */
const describeSelection = ({ selected, deferred, standing }) => {
    const all = selected.length + deferred.length + standing.length;
    const headline = selected.length === 0
        ? `${(0,markdown/* code */.aY)('nothing-to-build')}: ${all === 0 ? 'there are no services' : `${countOf(all)}, none to build`}`
        : `${(0,markdown/* code */.aY)('selected')} ${selected.length} of ${countOf(all)}`;
    return {
        headline,
        sections: [
            ...rows({ heading: 'To build', weight: 'essential', list: selected }),
            ...rows({
                heading: 'Deferred to a later run: there are more than max-legs',
                weight: 'essential',
                list: deferred,
            }),
            ...describe_selection_images(standing),
        ],
    };
};
const countOf = (services) => `${services} ${services === 1 ? 'service' : 'services'}`;
const rows = ({ heading, weight, list }) => list.length === 0
    ? []
    : [
        {
            heading,
            weight,
            body: (0,markdown/* table */.tp)(['Service', 'Repository', 'Tag', 'Why'], list.map(({ row, why }) => [(0,markdown/* code */.aY)(row.name), (0,markdown/* code */.aY)(row.repository), (0,markdown/* code */.aY)(row.tag), (0,markdown/* literal */.eu)(why)])),
        },
    ];
const describe_selection_images = (standing) => standing.length === 0
    ? []
    : [
        {
            heading: 'Not to build',
            weight: 'detail',
            body: (0,markdown/* table */.tp)(['Service', 'Repository', 'Tag', 'Digest', 'Why'], standing.map(({ image: { name, repository, tag, digest }, why }) => [
                (0,markdown/* code */.aY)(name),
                (0,markdown/* code */.aY)(repository),
                (0,markdown/* code */.aY)(tag),
                (0,markdown/* code */.aY)(digest),
                (0,markdown/* literal */.eu)(why),
            ])),
        },
    ];

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(379);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __nccwpck_require__(864);
;// CONCATENATED MODULE: ./build/src/lib/near-names.js
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

;// CONCATENATED MODULE: ./build/src/lib/yaml-fields.js

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
        const near = nearNames(name, known).map(quoted).join(' or ');
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

;// CONCATENATED MODULE: external "../../../dist/packages/yaml.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const yaml_js_namespaceObject = x({ ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.LineCounter), ["isAlias"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isAlias), ["isMap"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isMap), ["isNode"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isNode), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isScalar), ["isSeq"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isSeq), ["parseDocument"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.parseDocument) });
;// CONCATENATED MODULE: ./build/src/lib/yaml-list.js


/** YAML that holds a named list, with the lines of all that may be wrong in it; undefined when there is no such list. */
const readYamlList = (text, { list: name, needs }, tell) => {
    const lines = new yaml_js_namespaceObject.LineCounter();
    const document = (0,yaml_js_namespaceObject.parseDocument)(text, { lineCounter: lines });
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
    const contents = (0,yaml_js_namespaceObject.isMap)(document.contents) ? document.contents.get(name, true) : undefined;
    const list = (0,yaml_js_namespaceObject.isAlias)(contents) ? contents.resolve(document) : contents;
    if (!(0,yaml_js_namespaceObject.isSeq)(list)) {
        const line = fields.find((field) => field.name === name)?.line ?? 1;
        tell(line, `\`${name}\` should be a list of ${name}, each with ${needs}`);
        return undefined;
    }
    const items = list.items.map((node) => {
        const line = lineAt(((0,yaml_js_namespaceObject.isNode)(node) && node.range?.[0]) || 0);
        const found = fieldsOf(node, reading);
        return { line, value: found ? undefined : plain(node, line, reading), ...(found && { fields: found }) };
    });
    return { fields, items };
};
/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node, reading, depth = 0) => {
    const map = (0,yaml_js_namespaceObject.isAlias)(node) ? node.resolve(reading.document) : node;
    if (!(0,yaml_js_namespaceObject.isMap)(map) || depth > deepestMerge)
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
    if (!(0,yaml_js_namespaceObject.isScalar)(key) || key.value !== '<<')
        return undefined;
    const maps = ((0,yaml_js_namespaceObject.isSeq)(value) ? value.items : [value]).map((each) => fieldsOf(each, reading, depth));
    return maps.includes(undefined) ? undefined : maps.flatMap((found) => found ?? []);
};
const fieldOf = ({ key, value }, reading) => {
    const line = reading.lineAt(((0,yaml_js_namespaceObject.isNode)(key) && key.range?.[0]) || 0);
    return { name: (0,yaml_js_namespaceObject.isScalar)(key) ? String(key.value) : String(key), line, value: plain(value, line, reading) };
};
/** Plain data. What leads nowhere, in circles or to far too much is a mistake of its line. */
const plain = (node, line, { document, tell }) => {
    if (!(0,yaml_js_namespaceObject.isNode)(node))
        return node;
    try {
        const value = node.toJS(document);
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        tell(line, `is not YAML that can be read: ${(0,failure/* messageOf */.b)(error).split('\n')[0]}`);
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/images/catalog-fields.js

const path = pathWithin('services/cart');
const argumentName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const argumentValue = /^(?:[^\s](?:[^\r\n]*[^\s])?)?$/;
const buildArguments = {
    should: 'names and texts, such as `VERSION: "1.10"`, each on one line and in quotes where YAML would read a number',
    read: pairs(argumentName, argumentValue),
};
const contextName = /^[\w./:-]+$/;
const contextValue = /^(?!\/)(?!(?:[^:]*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/;
const buildContexts = {
    should: 'names with a folder in the workspace or an address each, such as `lib: packages/lib`',
    read: pairs(contextName, contextValue),
};
const repository = matches('an ECR repository without a host, such as `shop/cart`', /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
const fields = {
    name: matches('2 to 128 of a-z, 0-9 and single `.`, `_`, `-` between them', /^(?=.{2,128}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/),
    context: path,
    build: matches('`none`, or left out', /^none$/),
    repository,
    file: path,
    target: matches('the name of a stage', /^[A-Za-z][A-Za-z0-9._-]*$/),
    'build-args': buildArguments,
    'build-contexts': buildContexts,
    platforms: listOf('a list of platforms such as `linux/amd64`', matches('', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/)),
    paths: listOf('a list of paths from the workspace, within it', path),
};
/**
 * What is said of a service beyond its build; it is left alone here, and the JSON Schema alone knows what it should hold. So is
 * every field that begins with `x-`.
 */
const platformFields = [
    'also-calls',
    'args',
    'autoscaling',
    'command',
    'config',
    'depends-on',
    'deployment',
    'description',
    'drain-seconds',
    'entry',
    'env',
    'exemptions',
    'grace-seconds',
    'group',
    'image',
    'language',
    'owner',
    'ports',
    'prepare',
    'probes',
    'replicas',
    'resources',
    'rollout',
    'sidecars',
    'telemetry',
    'user',
    'writable-paths',
];

;// CONCATENATED MODULE: ./build/src/images/catalog.js



/** What ecr-build-push builds when nobody says otherwise, too. */
const defaultPlatforms = ['linux/amd64'];
/** Reads services.yaml; `mistakes` are all of them, each with its file and line, what was found and what to do. */
const parseCatalog = (text, path) => {
    const mistakes = [];
    const tell = (line, mistake) => mistakes.push(`${path}:${line}: ${mistake}`);
    const tree = readYamlList(text, { list: 'services', needs: '`name` and `context`' }, tell);
    const catalog = tree && readCatalog(tree, tell);
    return catalog && mistakes.length === 0 ? { catalog } : { mistakes };
};
const readCatalog = ({ fields: top, items }, tell) => {
    refuseUnknown({ found: top, known: ['repository-prefix', 'services'], of: 'the catalogue', tell });
    const prefix = readField({ found: top, name: 'repository-prefix', rule: repository, of: 'the catalogue', tell });
    const catalog = { services: [], upstream: [] };
    const lines = new Map();
    for (const item of items) {
        const { name, service } = readService(item, { prefix, tell });
        const first = lines.get(name);
        if (first !== undefined) {
            tell(item.line, `there is a service ${quoted(name)} already, in line ${first}. Name each service once`);
        }
        if (name !== '')
            lines.set(name, first ?? item.line);
        if (service)
            catalog.services.push(service);
        else
            catalog.upstream.push(name);
    }
    return catalog;
};
const readService = (item, { prefix, tell }) => {
    const { fields: found, line } = item;
    if (found === undefined) {
        tell(line, `a service should be a mapping with \`name\` and \`context\`, but ${shown(item.value)}`);
        return { name: '' };
    }
    const named = found.find((field) => field.name === 'name')?.value;
    const of = typeof named === 'string' ? `service ${quoted(named)}` : 'this service';
    refuseUnknown({ found, known: [...Object.keys(fields), ...platformFields], of, tell });
    const upstream = found.some((field) => field.name === 'build');
    for (const name of upstream ? ['name'] : ['name', 'context']) {
        if (!found.some((field) => field.name === name))
            tell(line, missing(name, of));
    }
    const service = readBuild((name, rule) => readField({ found, name, rule, of, tell }), prefix);
    return upstream ? { name: service.name } : { name: service.name, service };
};
const readBuild = (read, prefix) => {
    const name = read('name', fields.name) ?? '';
    const context = read('context', fields.context) ?? '';
    read('build', fields.build);
    return {
        name,
        context,
        repository: read('repository', fields.repository) ?? (prefix === undefined ? name : `${prefix}/${name}`),
        file: read('file', fields.file),
        target: read('target', fields.target),
        buildArguments: read('build-args', fields['build-args']) ?? [],
        buildContexts: read('build-contexts', fields['build-contexts']) ?? [],
        platforms: read('platforms', fields.platforms) ?? defaultPlatforms,
        paths: read('paths', fields.paths) ?? [],
    };
};
const missing = (name, of) => name === 'context'
    ? `${of} has no \`context\`. Name the folder to build from, or set \`build: none\` for an upstream image`
    : `${of} has no \`${name}\`. Give it one`;

;// CONCATENATED MODULE: ./build/src/images/read-catalog.js






/** The services of the catalogue that are built, or those of them that are named. `path` is from the workspace. */
const readServices = async ({ workspace, path, names }) => {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = (0,is_missing/* isMissing */.b)(error) ? 'is not there' : 'cannot be read';
        throw new failure/* Failure */.H('invalid-input', `catalog: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
            cause: error,
        });
    });
    const read = parseCatalog(text, path);
    if ('mistakes' in read)
        throw new failure/* Failure */.H('invalid-input', read.mistakes.join('\n'));
    return subset(read.catalog, names);
};
const subset = ({ services, upstream }, names) => {
    if (names.length === 0)
        return services;
    const known = services.map(({ name }) => name);
    const mistakes = [...new Set(names)]
        .filter((name) => !known.includes(name))
        .map((name) => unknown(name, known, upstream));
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return services.filter(({ name }) => names.includes(name));
};
const unknown = (name, known, upstream) => {
    if (upstream.includes(name))
        return `services: \`${name}\` has \`build: none\`, so there is nothing to select. Leave it out`;
    const near = nearNames(name, known).map((one) => `\`${one}\``);
    const todo = near.length === 0 ? 'Name services of the catalogue' : `Did you mean ${near.join(' or ')}?`;
    return `services: there is no service \`${name}\` in the catalogue. ${todo}`;
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/images/fingerprint.js
var fingerprint = __nccwpck_require__(327);
;// CONCATENATED MODULE: ./build/src/images/choose-builds.js



/** Asks ECR for every fingerprint. An image that is too old makes room for one of the same content under a new tag. */
const chooseBuilds = async (asked, outside) => {
    const first = asked.prepared.map((prepared) => ({ prepared, tag: prepared.own, why: '', tooOld: [], ages: 0 }));
    const choices = await lookUp(first, { ...asked, ...outside });
    return asked.prepared.flatMap((one) => choices.find(({ prepared }) => prepared === one) ?? []);
};
const lookUp = async (open, looking) => {
    if (open.length === 0)
        return [];
    const { found, absent } = await looking.ecr.images(open.map(wanted));
    const choices = open.map((one) => {
        const digest = found.get((0,ecr_lookup/* keyOf */.T)(wanted(one)))?.digest;
        return { ...one, digest, why: digest === undefined ? whyMissing(one, absent) : whyThere(one, digest) };
    });
    const older = await tooOld(choices, looking);
    const kept = choices.filter((choice) => !older.some(({ prepared }) => prepared === choice.prepared));
    return [...kept, ...(await lookUp(older, looking))];
};
const whyMissing = ({ prepared: { service }, why }, absent) => absent.has(service.repository)
    ? `ECR has no repository ${service.repository} yet`
    : why || 'ECR has no image of this content';
const whyThere = ({ tooOld }, digest) => tooOld.includes(digest)
    ? 'it was built again for its age, and the same image came of it'
    : 'ECR has an image of this content';
/**
 * For an image that is older than allowed, what to look for next: the same content salted with the digest of the old
 * image, so that every run that finds it too old asks for the same new tag.
 */
const tooOld = async (choices, { ecr, clock, maxAgeMilliseconds }) => {
    if (maxAgeMilliseconds === undefined)
        return [];
    const there = choices.filter(({ digest }) => digest !== undefined);
    const times = there.length === 0 ? new Map() : await ecr.pushedAt(there.map(wanted));
    return there.flatMap((choice) => {
        const pushed = times.get((0,ecr_lookup/* keyOf */.T)(wanted(choice)));
        const age = pushed === undefined ? 0 : clock.now() - pushed;
        const why = `its image is ${(0,time/* formatDuration */.a)(age)} old, and max-age is ${(0,time/* formatDuration */.a)(maxAgeMilliseconds)}`;
        const next = age <= maxAgeMilliseconds ? undefined : following(choice, Math.floor(age / maxAgeMilliseconds));
        return next === undefined ? [] : [{ ...next, why }];
    });
};
/**
 * The same image may come of a rebuild, and ECR tells when it had that first: then it is built again only when its age
 * has passed the limit once more.
 */
const following = ({ prepared, digest = '', tooOld, ages }, agesNow) => {
    const isAgain = tooOld.includes(digest);
    if (isAgain && agesNow <= ages)
        return undefined;
    const salt = isAgain ? `after ${digest} ${agesNow}` : `after ${digest}`;
    const tag = (0,fingerprint/* fingerprint */.Rj)({ ...prepared.ingredients, salt });
    return { prepared, tag, tooOld: [...tooOld, digest], ages: isAgain ? agesNow : 1 };
};
const wanted = ({ prepared, tag }) => ({
    repository: prepared.service.repository,
    tag,
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/src/images/base-of-merge.js
/**
 * What a pull request was merged with: the first parent of that merge, also where the checkout is too shallow to have it.
 * The event's `base.sha` is that of the last push to the pull request, and older once the base has moved. Undefined for what
 * is no merge, or is not in the checkout.
 */
const baseOfMerge = async ({ git, root, commit }) => {
    const { code, stdout } = await git(['-C', root, 'cat-file', 'commit', commit]);
    const [head = ''] = stdout.split('\n\n', 1);
    const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent]) => parent);
    return code === 0 && parents.length === 2 ? parents[0] : undefined;
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/images/repository-root.js




/** The checkout that the workspace is or is in; where it is in none, the one of the first path. */
const repositoryRoot = async (workspace, paths) => {
    for (const start of [workspace, (0,external_node_path_.resolve)(workspace, paths[0] ?? '')]) {
        const root = rootAbove(await (0,promises_.realpath)(start).catch(() => start));
        if (root !== undefined)
            return root;
    }
    throw new failure/* Failure */.H('invalid-input', `${workspace} is not a git checkout. The tag is made from the commit's files: run actions/checkout first`);
};
/** Where a checkout begins: the folder with `.git`, which is a file in a worktree or a submodule. */
const rootAbove = (start) => {
    for (let directory = start;; directory = (0,external_node_path_.dirname)(directory)) {
        if (isRoot(directory))
            return directory;
        if ((0,external_node_path_.dirname)(directory) === directory)
            return undefined;
    }
};
const isRoot = (directory) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git'));
/** Whether a path lies below the root of another checkout that lies within this one, as a submodule or beside git. */
const isWithinAnother = (root, path) => {
    const above = path.split('/').slice(0, -1);
    return above.some((_, index) => isRoot((0,external_node_path_.join)(root, ...above.slice(0, index + 1))));
};

;// CONCATENATED MODULE: ./build/src/images/checkout-files.js




/**
 * Reads the checkout by two git processes, however many paths there are, and one for each submodule that is checked out; a
 * depth-1 checkout is enough. `paths` are files and folders from the workspace.
 */
const readCheckout = async ({ git, workspace, paths }) => {
    const root = await repositoryRoot(workspace, paths);
    // A path that is not there is told by who needs it, with the name of its input.
    const inRoot = paths.map((path) => pathInRoot({ root, workspace, path }).catch(() => []));
    const pathspecs = narrow((await Promise.all(inRoot)).flat());
    const list = async (args) => {
        const { code, stdout, stderr } = await git(['-C', root, ...args, ...pathspecs], {
            env: { GIT_LITERAL_PATHSPECS: '1' },
        });
        if (code === 0)
            return stdout.split('\0').filter(Boolean);
        throw new failure/* Failure */.H('invalid-input', `git cannot list the files of ${root}: ${stderr.trim()}. Is it a git checkout with a commit? actions/checkout makes one`);
    };
    const [listed, found] = await Promise.all([list(['ls-tree', '-r', '-z', 'HEAD']), list(checkout_files_status)]);
    const [committed, lying] = [listed.map(parseTreeEntry), found.flatMap(parseStatus)];
    // Git tells of a submodule's changed and new files, but not of those that it ignores.
    for (const { mode, path } of committed) {
        if (mode !== '160000' || !isRoot((0,external_node_path_.join)(root, path)))
            continue;
        const { code, stdout } = await git(['-C', (0,external_node_path_.join)(root, path), ...checkout_files_status]);
        if (code !== 0 || stdout !== '')
            lying.push(path);
    }
    return { root, committed: committed.sort(byPath), lying: [...new Set(lying)].sort() };
};
/** Ignored files, too: Docker sees them. No lock is taken, for other steps may use the same checkout. */
const checkout_files_status = [
    '--no-optional-locks',
    'status',
    '--porcelain=v2',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignored=traditional',
    '--ignore-submodules=none',
];
/** A path of the workspace as git names it: from the repository's root, '' for the root itself. */
const pathInRoot = async ({ root, workspace, path, }) => {
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch((error) => {
        throw new failure/* Failure */.H('invalid-input', `paths: there is no \`${path}\` in ${workspace}`, { cause: error });
    });
    const inside = (0,external_node_path_.relative)(root, real);
    if (inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`))
        return inside;
    throw new failure/* Failure */.H('invalid-input', `\`${path}\` is not in the git checkout at ${root}. Name a path in it`);
};
/** Git compares every file with every pathspec: many are told by their topmost folders. */
const mostPathspecs = 50;
const narrow = (declared) => {
    const every = [...new Set(declared)];
    if (every.length === 0 || every.includes(''))
        return [];
    const topmost = [...new Set(every.map((path) => path.split('/')[0] ?? ''))];
    return ['--', ...(every.length <= mostPathspecs ? every : topmost)];
};
/** A line of `git ls-tree -r`: `mode type oid`, a tab, and the path. */
const parseTreeEntry = (line) => {
    const [, mode = '', oid = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return { mode, oid, path };
};
/** How many fields stand before the path, by the kind of entry (git-status(1), porcelain v2). */
const fieldsBeforePath = { '1': 8, u: 10, '?': 1, '!': 1 };
const parseStatus = (entry) => {
    const fields = fieldsBeforePath[entry[0] ?? ''];
    return fields === undefined ? [] : [entry.split(' ').slice(fields).join(' ')];
};
const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);

;// CONCATENATED MODULE: ./build/src/images/commit-files.js


/** Reads a commit that need not be checked out; when a depth-1 checkout does not have it, it alone is fetched. */
const readCommit = async ({ git, root, commit }) => {
    const list = () => git(['-C', root, 'ls-tree', '-r', '-z', commit]);
    let listed = await list();
    if (listed.code !== 0) {
        const fetched = await git([
            '-C',
            root,
            'fetch',
            '--quiet',
            '--no-tags',
            '--no-write-fetch-head',
            '--depth=1',
            'origin',
            commit,
        ]);
        if (fetched.code !== 0)
            throw notThere(commit, fetched.stderr);
        listed = await list();
    }
    if (listed.code !== 0)
        throw notThere(commit, listed.stderr);
    const entries = listed.stdout.split('\0').filter(Boolean).map(parseTreeEntry).sort(byPath);
    return { entries, read: (oids) => readBlobs({ git, root, oids }) };
};
const notThere = (commit, stderr) => new failure/* Failure */.H('not-found', `the base commit ${commit} is not in the checkout and cannot be fetched (git said: ${stderr.trim().split('\n').at(-1)}). Set fetch-depth: 2 or 0 in actions/checkout, or let it persist its credentials`);
const readBlobs = async ({ git, root, oids, }) => {
    const blobs = new Map();
    if (oids.length === 0)
        return blobs;
    const { bytes, code, stderr } = await git(['-C', root, 'cat-file', '--batch'], { input: `${oids.join('\n')}\n` });
    if (code !== 0)
        throw new failure/* Failure */.H('unexpected', `git cannot read files of ${root}: ${stderr.trim()}`);
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf('\n', start);
        const [oid = '', , size = ''] = bytes.subarray(start, end).toString('utf8').split(' ');
        const length = Number(size) || 0;
        blobs.set(oid, bytes.subarray(end + 1, end + 1 + length));
        start = end + 1 + length + 1;
    }
    return blobs;
};

;// CONCATENATED MODULE: ./build/src/images/dockerfile-instructions.js
const dockerfile_instructions_readInstructions = (dockerfile) => {
    const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
    const joiner = joinerOf(lines);
    const goesOn = joiner === '`' ? /`[ \t]*$/ : /\\[ \t]*$/;
    const instructions = [];
    let begun = '';
    let heredocs = [];
    for (const line of lines) {
        const [heredoc] = heredocs;
        if (heredoc !== undefined) {
            heredocs = isEnd(line, heredoc) ? heredocs.slice(1) : heredocs;
            continue;
        }
        // A comment or an empty line does not end an instruction.
        if (/^\s*(?:#|$)/.test(line))
            continue;
        begun += line.replace(goesOn, '');
        if (goesOn.test(line))
            continue;
        instructions.push(begun.trim());
        heredocs = heredocsOf(begun);
        begun = '';
    }
    return { instructions: [...instructions, begun.trim()].filter(Boolean), joiner };
};
/** The escape directive counts only above everything else. */
const joinerOf = (lines) => {
    const directives = lines.map((line) => /^#\s*([A-Za-z]\w*)\s*=\s*(\S+)\s*$/.exec(line));
    const above = directives.slice(0, directives.indexOf(null));
    return above.some((one) => one?.[1]?.toLowerCase() === 'escape' && one[2] === '`') ? '`' : '\\';
};
const isEnd = (line, { name, tabs }) => (tabs ? line.replace(/^\t+/, '') : line) === name;
const heredocsOf = (instruction) => /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(instruction)
    ? [...instruction.matchAll(/(?:^|\s)\d*<<(-?)(["']?)([^\s<"']+)\2(?=\s|$)/g)].map(([, tabs, , name = '']) => ({
        name,
        tabs: tabs === '-',
    }))
    : [];

;// CONCATENATED MODULE: ./build/src/images/expand-word.js
/** A word of a Dockerfile with its quotes taken off and its variables filled in, as BuildKit's shell lexer does both. */
const expandWord = (source, values, joiner = '\\') => read({ source, values, joiner }, 0, '').text;
/** Up to one of the characters of `stop`; within double quotes a single one is nothing special. */
const read = (reading, start, stop) => {
    let text = '';
    let at = start;
    while (at < reading.source.length && !(stop !== '' && stop.includes(reading.source[at] ?? ''))) {
        const part = readPart(reading, at, stop === '"');
        text += part.text;
        at = part.end;
    }
    return { text, end: at };
};
const readPart = (reading, at, isQuoted) => {
    const { source, joiner } = reading;
    const character = source[at] ?? '';
    if (character === joiner)
        return { text: source[at + 1] ?? '', end: at + 2 };
    if (character === '$')
        return readVariable(reading, at);
    if (isQuoted)
        return { text: character, end: at + 1 };
    if (character === "'") {
        const end = source.indexOf("'", at + 1);
        return end < 0 ? { text: character, end: at + 1 } : { text: source.slice(at + 1, end), end: end + 1 };
    }
    if (character === '"') {
        const { text, end } = read(reading, at + 1, '"');
        return { text, end: end + 1 };
    }
    return { text: character, end: at + 1 };
};
const readVariable = (reading, at) => {
    const { source, values } = reading;
    const plain = /\$(\w+)/y;
    plain.lastIndex = at;
    const [all, name] = plain.exec(source) ?? [];
    if (all !== undefined && name !== undefined)
        return { text: values.get(name) ?? '', end: at + all.length };
    const braced = /\$\{(\w+)(:?[-+?]|##?|%%?|\/\/?)?/y;
    braced.lastIndex = at;
    const [begin, inner = '', operator = ''] = braced.exec(source) ?? [];
    if (begin === undefined)
        return { text: '$', end: at + 1 };
    const isReplacing = operator.startsWith('/');
    const word = read(reading, at + begin.length, isReplacing ? '/}' : '}');
    const replacement = isReplacing && source[word.end] === '/' ? read(reading, word.end + 1, '}') : undefined;
    const end = (replacement ?? word).end + 1;
    const operation = { operator, value: values.get(inner), word: word.text, by: replacement?.text ?? '' };
    return { text: chosen(operation) ?? applied(operation), end };
};
const applied = ({ operator, value = '', word, by }) => {
    const pattern = /^[/#%]/.exec(operator)?.[0];
    if (pattern === '/')
        return value.replace(new RegExp(expressionOf(word), operator === '//' ? 'gs' : 's'), () => by);
    return pattern === undefined ? value : trimmed(value, operator, word);
};
/** What stands for a variable that is there, or is not; with a colon, an empty one is not there. */
const chosen = ({ operator, value, word }) => {
    const isThere = value !== undefined && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('-'))
        return isThere ? value : word;
    if (operator.endsWith('+'))
        return isThere ? word : '';
    return undefined;
};
/** `#` takes off the shortest beginning that matches, `%` the shortest end; twice the sign, the longest. */
const trimmed = (value, operator, word) => {
    const pattern = new RegExp(`^${expressionOf(word)}$`, 's');
    const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
    const inOrder = operator.length === 1 ? lengths : lengths.reverse();
    const isEnd = operator.startsWith('%');
    const cut = (length) => (isEnd ? value.slice(value.length - length) : value.slice(0, length));
    const length = inOrder.find((each) => pattern.test(cut(each))) ?? 0;
    return isEnd ? value.slice(0, value.length - length) : value.slice(length);
};
const expressionOf = (pattern) => pattern.replace(/[\s\S]/g, (character) => {
    if (character === '*')
        return '.*';
    return character === '?' ? '.' : character.replace(/[\\^$.+()[\]{}|/-]/, '\\$&');
});

;// CONCATENATED MODULE: ./build/src/images/base-images.js


/**
 * The images from elsewhere that a Dockerfile stands on: FROM, COPY --from and RUN --mount=from, with the arguments
 * filled in, without `scratch` and without its own stages. Each once, in order, for all platforms.
 */
const baseImages = (dockerfile, buildArguments, platforms) => {
    const images = platforms.flatMap((platform) => imagesFor(dockerfile, buildArguments, platform));
    return [...new Set(images)];
};
const imagesFor = (dockerfile, buildArguments, platform) => {
    const { instructions, joiner } = dockerfile_instructions_readInstructions(dockerfile);
    const first = instructions.findIndex((instruction) => from.test(instruction));
    // Only arguments before the first FROM count in a FROM.
    const values = valuesOf({ instructions: instructions.slice(0, Math.max(first, 0)), buildArguments, platform, joiner });
    const stages = [];
    return instructions.flatMap((instruction) => {
        const [, base, stage = ''] = from.exec(instruction) ?? [];
        const others = [...instruction.matchAll(outsideSources)].map(([, name]) => name);
        const names = [base, ...others].map((name = '') => expandWord(name, values, joiner));
        const images = names.filter((name) => name !== '' && name !== 'scratch' && !isOwn(name, stages));
        if (base !== undefined)
            stages.push(stage.toLowerCase());
        return images;
    });
};
/** The names that a Dockerfile gives to its stages, in lower case, as they are compared. */
const base_images_stageNames = (dockerfile) => readInstructions(dockerfile).instructions.flatMap((instruction) => from.exec(instruction)?.[2]?.toLowerCase() ?? []);
const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i;
const isOwn = (name, stages) => stages.includes(name.toLowerCase()) || /^\d+$/.test(name);
const valuesOf = ({ instructions, buildArguments, platform, joiner }) => {
    const given = new Map(buildArguments.map(({ name, value }) => [name, value]));
    const values = new Map(targetOf(platform));
    for (const { name, word } of instructions.flatMap(declarations)) {
        const value = given.get(name) ?? (word === undefined ? undefined : expandWord(word, values, joiner));
        if (value !== undefined)
            values.set(name, value);
    }
    return values;
};
const outsideSources = /(?:^COPY\s(?:.*\s)?--from=|\s--mount=(?:\S*[,"])?from=)([^\s,]+)/gi;
/** The arguments that BuildKit knows before any is declared (docs.docker.com, "Automatic platform ARGs in the global scope"). */
const targetOf = (platform) => {
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    return [
        ['TARGETPLATFORM', platform],
        ['TARGETOS', os],
        ['TARGETARCH', architecture],
        ['TARGETVARIANT', variant],
    ];
};
/** `ARG` with some of `NAME` and `NAME=word`, where the word may hold quoted blanks. */
const declarations = (instruction) => [...(/^ARG\s+(.+)$/is.exec(instruction)?.[1] ?? '').matchAll(declaration)].map(([, name = '', word]) => ({
    name,
    word,
}));
const declaration = /([A-Za-z_]\w*)(?:=((?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])*))?(?:\s+|$)/g;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/images/dockerignore-pattern.js
/**
 * Reads a pattern as moby/patternmatcher 0.6 does, with its own ways: a `**` at the beginning may end within a name,
 * another one only at a slash. Undefined for what Docker refuses, and for what its regular expressions alone know (`\d`).
 */
const parsePattern = (pattern) => {
    const prefix = /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? '';
    if (prefix === pattern)
        return { prefix, matches: (path) => path === pattern };
    const ending = /^\*\*([^*?[\]\\]+)$/.exec(pattern)?.[1];
    if (ending !== undefined)
        return { prefix, matches: (path) => path.endsWith(ending) || `/${path}` === ending };
    const steps = stepsOf(pattern);
    const tail = /(?:^|[*?[\]\\]\/?)([^*?[\]\\]*)$/.exec(pattern)?.[1] ?? '';
    const isPossible = (path) => path.startsWith(prefix) && path.endsWith(tail);
    return steps && { prefix, matches: (path) => isPossible(path) && takes(steps, path) };
};
const tokens = /\*\*\/?|\*|\?|\\.|\[[^\]]*\]|[\s\S]/gu;
/** Undefined when one of them is not known for sure. */
const stepsOf = (pattern) => {
    const steps = [...pattern.matchAll(tokens)].map(({ 0: token, index }) => token.startsWith('**') ? manyOf(index + token.length === pattern.length) : stepOf(token));
    const known = steps.flatMap((step) => step ?? []);
    return known.length === steps.length ? known : undefined;
};
const manyOf = (isLast) => ({ kind: isLast ? 'anything' : 'folders' });
const stepOf = (token) => {
    if (token === '*')
        return { kind: 'name' };
    if (token === '?')
        return { kind: 'one', is: (character) => character !== '/' };
    if (token.length > 1 && token.startsWith('['))
        return classOf(token);
    if (/^(?:[\^[\\]|\\[A-Za-z0-9])$/.test(token))
        return undefined;
    const plain = token.replace(/^\\/, '');
    return { kind: 'one', is: (character) => character === plain };
};
/** A class of plain characters and of ranges that go up. */
const classOf = (token) => {
    const [, not = '', inner = ''] = /^\[(\^?)([\w .,:=@%+~-]+)\]$/.exec(token) ?? [];
    const ranges = [...inner.matchAll(/(.)-(.)|(.)/g)].map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? '']);
    if (ranges.length === 0 || ranges.some(([from = '', to = '']) => from === '-' || to < from))
        return undefined;
    const has = (character) => ranges.some(([from = '', to = '']) => from <= character && character <= to);
    return { kind: 'one', is: (character) => has(character) === (not === '') };
};
/** All places at once, since a pattern of many stars must not take longer than a line. */
const takes = (steps, path) => {
    const characters = Array.from(path);
    let places = [0];
    for (const step of steps)
        places = places.length === 0 ? places : placesAfter(step, places, characters);
    return places.at(-1) === characters.length;
};
/** Where one may stand after the step; ascending. */
const placesAfter = (step, places, characters) => {
    const { kind } = step;
    if (kind === 'one') {
        return places.flatMap((place) => (place < characters.length && step.is(characters[place] ?? '') ? [place + 1] : []));
    }
    const from = new Set(places);
    const reached = [];
    let runs = false;
    for (let place = 0; place <= characters.length; place += 1) {
        const before = characters[place - 1];
        // A name ends at a slash, and a line's end is none of the characters that stand for themselves.
        runs = from.has(place) || (runs && before !== '\n' && !(kind === 'name' && before === '/'));
        if (from.has(place) || (runs && (kind !== 'folders' || before === '/')))
            reached.push(place);
    }
    return reached;
};

;// CONCATENATED MODULE: ./build/src/images/dockerignore.js

/**
 * Docker's own reading of a `.dockerignore`: the last rule that matches a path or one of its folders decides, `!` keeps.
 * BuildKit and the older builder differ in where they ask a folder's rules again; what one of them sees is not ignored.
 */
const parseDockerignore = (text) => {
    const rules = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .flatMap(ruleOf);
    const inFolder = new Map();
    const matchesOf = (path) => {
        const slash = path.lastIndexOf('/');
        const folder = slash < 0 ? undefined : (inFolder.get(path.slice(0, slash)) ?? matchesOf(path.slice(0, slash)));
        if (slash >= 0 && folder)
            inFolder.set(path.slice(0, slash), folder);
        return match(rules, path, folder);
    };
    const file = (path) => {
        const { older, buildKit } = matchesOf(path);
        return decided(rules, older) && decided(rules, buildKit);
    };
    return {
        file,
        folder: (path) => file(path) && !rules.some(({ keeps, prefix }) => keeps && mayMeet(prefix, `${path}/`)),
    };
};
const mayMeet = (prefix, folder) => prefix.startsWith(folder) || folder.startsWith(prefix);
const match = (rules, path, folder) => {
    const itself = rules.map((rule) => rule.matches(path));
    let ignored = false;
    const buildKit = rules.map(({ keeps }, index) => {
        const matches = folder?.buildKit[index] || (keeps === ignored && itself[index] === true);
        if (matches)
            ignored = !keeps;
        return matches;
    });
    return { older: itself.map((matches, index) => matches || folder?.older[index] === true), buildKit };
};
const decided = (rules, matches) => {
    const last = matches.lastIndexOf(true);
    return rules[last]?.keeps === false;
};
/** Docker cleans a line twice: what begins with `/!` keeps, too. */
const ruleOf = (line) => {
    const cleaned = cleanLine(line);
    const keeps = cleaned.startsWith('!');
    const text = keeps ? cleaned.slice(1) : cleaned;
    if (text === '')
        return [];
    const pattern = parsePattern(text);
    // What is not known for sure ignores nothing, and keeps everything.
    return pattern ? [{ ...pattern, keeps }] : [{ matches: () => keeps, prefix: '', keeps }];
};
const cleanLine = (line) => {
    const trimmed = line.trim();
    if (line.startsWith('#') || trimmed === '')
        return '';
    const keeps = trimmed.startsWith('!');
    const path = cleanPath(keeps ? trimmed.slice(1).trim() : trimmed).replace(/^\//, '');
    return cleanPath(`${keeps ? '!' : ''}${path}`.trim());
};
/** Go's filepath.Clean, but that nothing stays nothing. */
const cleanPath = (path) => {
    const root = path.startsWith('/') ? '/' : '';
    const clean = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            clean.push(part);
        else if (clean.length > 0 && clean.at(-1) !== '..')
            clean.pop();
        else if (root === '')
            clean.push(part);
    }
    return `${root}${clean.join('/')}`;
};

;// CONCATENATED MODULE: ./build/src/images/hash-path.js





/**
 * What lies at a path of the repository as git would name it: a file, or a folder (a checkout within the checkout) file by
 * file, without its `.git`. What is gone or ignored is nothing.
 */
const hashPath = async (root, path, ignores) => {
    const full = (0,external_node_path_.join)(root, path);
    const stat = await (0,promises_.lstat)(full).catch((error) => {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw error;
    });
    if (stat?.isDirectory())
        return ignores.folder(path) ? [] : hashFolder(root, path, ignores);
    if (ignores.file(path))
        return [];
    // It cannot be read by a name that lost its bytes; told apart from nothing, it is refused.
    if (stat === undefined)
        return isGarbled(path) ? [{ mode: '100644', oid: '', path }] : [];
    if (stat.isSymbolicLink())
        return [{ mode: '120000', oid: blobId(Buffer.from(await (0,promises_.readlink)(full))), path }];
    if (!stat.isFile())
        return [];
    return [{ mode: stat.mode & 0o100 ? '100755' : '100644', oid: await fileId(full, stat.size), path }];
};
/** A name that is not UTF-8 was decoded with characters that stand for what could not be. */
const isGarbled = (path) => path.includes('\uFFFD');
const hashFolder = async (root, path, ignores) => {
    const entries = [];
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(root, path)))
        if (name !== '.git')
            entries.push(...(await hashPath(root, (0,external_node_path_.join)(path, name), ignores)));
    return entries;
};
const mostAtOnceBytes = 4 * 1024 * 1024;
/** The id of a file, which may be larger than the memory. */
const fileId = async (path, size) => {
    if (size <= mostAtOnceBytes)
        return blobId(await (0,promises_.readFile)(path));
    const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
};
/** The object id that git gives to these bytes. */
const blobId = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

;// CONCATENATED MODULE: ./build/src/images/source-files.js






/**
 * What Docker will see of the declared paths in a checkout that was read for them: files of HEAD by git's own object ids,
 * and those that are changed, generated or untracked by the same kind of id of their bytes, so that committing a file
 * changes no tag. What .dockerignore keeps from Docker is left out.
 */
const sourceFiles = async ({ root, committed, lying }, { workspace, context, paths: given, dockerignore }) => {
    const contextPath = await pathInRoot({ root, workspace, path: context });
    const inRoot = await Promise.all(given.map((path) => pathInRoot({ root, workspace, path })));
    const declared = inRoot.length === 0 ? [contextPath] : inRoot;
    const ignores = ignoresIn(contextPath, parseDockerignore(dockerignore));
    const files = new Map(pick(committed, declared, ({ path }) => path).map((entry) => [entry.path, entry]));
    const uncommitted = [];
    // Of what lies within another checkout git says nothing.
    const within = declared.filter((path) => isWithinAnother(root, path));
    // Git names a checkout within this one with a slash at the end.
    const paths = [...pick(lying, declared, (path) => path), ...within].map((path) => path.replace(/\/$/, ''));
    const hashed = await (0,in_lanes/* inLanes */.L)(paths, lanes, async (path) => ({ path, found: await hashPath(root, path, ignores) }));
    for (const { path, found } of hashed) {
        if (found.length === 0 && ignores.file(path))
            continue;
        uncommitted.push(path);
        files.delete(path);
        for (const entry of found)
            files.set(entry.path, entry);
    }
    const seen = [...files.values()].filter((entry) => !isIgnored(entry, ignores));
    const garbled = seen.find(({ path }) => isGarbled(path));
    if (garbled)
        throw strangeName(garbled.path);
    return { root, contextPath, declared, files: seen, uncommitted };
};
/** Files at once. */
const lanes = 16;
const strangeName = (path) => new failure/* Failure */.H('invalid-input', `the name of the file \`${path}\` is not UTF-8, so nobody can tell whether it changed. Rename it, or leave it out by .dockerignore`);
/** Of a list that is sorted by path, what is at or under one of the paths; '' is all of it. */
const pick = (sorted, paths, pathOf) => {
    const chosen = new Set();
    const from = (path) => lowerBound(sorted, (item) => pathOf(item) < path);
    for (const path of paths) {
        // '0' is the character after '/'.
        const inside = path === '' ? sorted : sorted.slice(from(`${path}/`), from(`${path}0`));
        const itself = sorted[from(path)];
        if (itself !== undefined && pathOf(itself) === path)
            chosen.add(itself);
        for (const item of inside)
            chosen.add(item);
    }
    return [...chosen];
};
const lowerBound = (sorted, isBefore) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const item = sorted[middle];
        if (item !== undefined && isBefore(item))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** What .dockerignore keeps from Docker, by paths of the repository. */
const ignoresIn = (context, ignores) => {
    const inContext = (ask) => (path) => context === '' ? ask(path) : path.startsWith(`${context}/`) && ask(path.slice(context.length + 1));
    return { file: inContext(ignores.file), folder: inContext(ignores.folder) };
};
/** A submodule is one entry for all that is in it. */
const isIgnored = ({ path, mode }, ignores) => mode === '160000' ? ignores.folder(path) : ignores.file(path);

;// CONCATENATED MODULE: ./build/src/images/build-contexts.js




/** Whether a build context is a folder of the workspace, and not an address such as `docker-image://…` or a git URL. */
const isFolder = ({ value }) => !/^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value);
/** Reads what further contexts add to an image. */
const resolveContexts = ({ contexts, workspace, checkout }) => Promise.all(contexts.map(async (context) => {
    const { name, value } = context;
    if (isFolder(context)) {
        const declared = { workspace, context: value, paths: [], dockerignore: '' };
        const { files, contextPath } = await sourceFiles(checkout, declared);
        return { name, resolved: hashOfFolder(contextPath, files), folder: contextPath, files };
    }
    const layout = /^oci-layout:\/\/([^@]+?)(?::[^/:@]+)?(?:@.*)?$/.exec(value)?.[1];
    if (layout === undefined)
        return { name, resolved: value };
    const index = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.resolve)(workspace, layout), 'index.json'), 'utf8').catch(() => '');
    return { name, resolved: `${value} ${sha256(index)}` };
}));
const hashOfFolder = (folder, files) => sha256(JSON.stringify([folder, files.map(({ path, mode, oid }) => [path, mode, oid]).sort()]));
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/src/images/ingredients-at.js




/** The Dockerfile, and where its .dockerignore may be, the one that wins first. */
const instructionFiles = ({ ingredients: { dockerfile, context } }) => [
    dockerfile.path,
    `${dockerfile.path}.dockerignore`,
    context === '' ? '.dockerignore' : `${context}/.dockerignore`,
];
/** What a service was made of at a commit; undefined when its Dockerfile was not there. */
const ingredientsAt = (one, { entries, oidOf, textAt }) => {
    const { ingredients, declared } = one;
    const [dockerfile = '', ...ignoreFiles] = instructionFiles(one);
    const text = textAt(dockerfile);
    if (text === undefined)
        return undefined;
    const ignores = ignoresIn(ingredients.context, parseDockerignore(ignoreFiles.map(textAt).find((found) => found !== undefined) ?? ''));
    return {
        ...ingredients,
        files: pick(entries, declared, ({ path }) => path).filter((entry) => !isIgnored(entry, ignores)),
        dockerfile: { ...ingredients.dockerfile, oid: oidOf(dockerfile) },
        buildContexts: ingredients.buildContexts?.map((one) => contextAt(one, entries)),
        bases: baseImages(text, ingredients.buildArguments, ingredients.platforms)
            .filter((reference) => !ingredients.buildContexts?.some(({ name }) => name === reference))
            .map((reference) => resolvedNow(reference, ingredients)),
    };
};
/** What a base image stood for then is not known, and a name that did not change is none of the commit's changes. */
const resolvedNow = (reference, { bases }) => bases.find((base) => base.reference === reference) ?? { reference, resolved: reference };
const contextAt = (context, entries) => {
    const { folder } = context;
    if (folder === undefined)
        return context;
    return {
        ...context,
        resolved: hashOfFolder(folder, pick(entries, [folder], ({ path }) => path)),
    };
};

// EXTERNAL MODULE: ./build/src/images/trace.js
var trace = __nccwpck_require__(933);
;// CONCATENATED MODULE: ./build/src/images/compare-with-base.js







/** Without ECR: what differs from the base commit is built. It reads git alone, some processes however many services. */
const compareWithBase = async ({ prepared, workspace, root, comparison }, git) => {
    const { baseCommit, mergeCommit } = comparison;
    const merged = mergeCommit === undefined ? undefined : await baseOfMerge({ git, root, commit: mergeCommit });
    const commit = merged ?? baseCommit;
    const choice = (one, why) => ({
        prepared: one,
        tag: one.own,
        digest: why === undefined ? '' : undefined,
        why: why ?? `nothing of it changed since ${compare_with_base_short(commit)}`,
    });
    if (commit === undefined) {
        return prepared.map((one) => choice(one, 'there is no base commit to compare with: it is a new branch, or the event has none'));
    }
    const { entries, read } = await readCommit({ git, root, commit });
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const oidOf = (path) => byPath.get(path)?.oid ?? '';
    const catalogPath = await pathInRoot({ root, workspace, path: comparison.catalog });
    const oids = prepared.flatMap((one) => instructionFiles(one).map(oidOf));
    const texts = await read([...new Set([oidOf(catalogPath), ...oids])].filter(Boolean));
    const textAt = (path) => texts.get(oidOf(path))?.toString('utf8');
    const before = servicesIn(textAt(catalogPath) ?? '');
    return prepared.map((one) => choice(one, whyBuilt({ one, before, entries, oidOf, textAt, commit })));
};
const compare_with_base_short = (commit) => commit?.slice(0, 12) ?? '';
const servicesIn = (text) => {
    const read = parseCatalog(text, '');
    return 'catalog' in read ? read.catalog.services : [];
};
const whyBuilt = ({ one, before, commit, ...base }) => {
    const since = `since ${compare_with_base_short(commit)}`;
    const was = before.find(({ name }) => name === one.service.name);
    if (was === undefined)
        return `the catalogue has it ${since}`;
    if (!(0,external_node_util_namespaceObject.isDeepStrictEqual)(was, one.service))
        return `its row in the catalogue changed ${since}`;
    const then = ingredientsAt(one, base);
    if (then === undefined)
        return `${one.ingredients.dockerfile.path} is new ${since}`;
    const changes = (0,trace/* differences */.t)((0,trace/* traceOf */.f)(one.ingredients), (0,trace/* traceOf */.f)(then));
    return changes.length === 0 ? undefined : `${changes.join(', ')}, ${since}`;
};

// EXTERNAL MODULE: ./build/src/images/trace-label.js
var trace_label = __nccwpck_require__(846);
;// CONCATENATED MODULE: ./build/src/images/explain-choices.js




const explain_choices_lanes = 8;
/** Says of each service that is built what changed since the newest image that is there. */
const explainChoices = (choices, ecr) => (0,in_lanes/* inLanes */.L)(choices, explain_choices_lanes, async (choice) => {
    if (choice.digest !== undefined)
        return choice;
    return { ...choice, why: `${choice.why}; ${await explain(choice, ecr)}` };
});
/** No selection fails for want of an explanation. */
const explain = async (choice, ecr) => {
    try {
        return explained(choice, await ecr.newest(choice.prepared.service.repository));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || endings.includes(error.reason))
            throw error;
        return `what changed since cannot be told: ${error.message}`;
    }
};
/** Reasons by which the whole run ends. */
const endings = ['cancelled', 'timed-out'];
const explained = ({ prepared }, newest) => {
    if (newest === undefined)
        return 'it is the first one';
    const image = `${newest.tag} of ${newest.pushedAt.toISOString().slice(0, 16).replace('T', ' ')}`;
    const changes = newest.label === undefined ? undefined : (0,trace_label/* differencesSince */.Nl)((0,trace/* traceOf */.f)(prepared.ingredients), newest.label);
    if (changes === undefined)
        return `the newest image, ${image}, does not say what it was made of`;
    return changes.length === 0 ? `${image} has the same content` : `since ${image}: ${changes.join(', ')}`;
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js + 1 modules
var image_reference = __nccwpck_require__(967);
// EXTERNAL MODULE: ./build/src/images/docker.js + 2 modules
var images_docker = __nccwpck_require__(904);
;// CONCATENATED MODULE: ./build/src/images/docker-method.js


/** Chooses by what is installed; a Failure says what is missing, before anything is built. */
const chooseMethod = async (asked, docker) => {
    const { engine, builder, platforms } = asked;
    const driver = engine === 'docker' ? undefined : await buildxDriver(docker, builder);
    if (driver !== undefined && driver !== 'docker')
        return { kind: 'buildx', builder, intoEngine: false, platforms };
    if (driver === undefined && (engine === 'buildx' || builder !== undefined)) {
        throw new Failure('not-found', 'buildx is not installed. Use docker/setup-buildx-action before, or engine: docker');
    }
    if (platforms.length > 1) {
        throw new Failure('invalid-input', `platforms: the Docker engine builds one platform, not ${platforms.join(', ')}. Set builder to a buildx instance (docker/setup-buildx-action makes one)`);
    }
    const native = await enginePlatform(docker);
    if (native === undefined) {
        throw new Failure('unreachable', 'no Docker engine answers. Start one, set builder to a remote buildx instance, or push an oci-layout, which needs no Docker');
    }
    refuseAttestations(asked);
    if (driver === 'docker')
        return { kind: 'buildx', builder, intoEngine: true, platforms };
    await refuseOldBuilder(asked, docker);
    // The engine's older builder refuses --platform, even for the platform that it is.
    return { kind: 'docker', platforms: platforms.filter((platform) => platform !== native) };
};
const elsewhere = 'Set builder to a buildx instance with another driver than docker (docker/setup-buildx-action makes one)';
/** The engine's image store holds no attestations. */
const refuseAttestations = ({ provenance = 'none', sbom = false }) => {
    if (provenance === 'none' && !sbom)
        return;
    const input = sbom ? 'sbom' : 'provenance';
    throw new Failure('invalid-input', `${input}: an image in the Docker engine cannot carry attestations. ${elsewhere}`);
};
const refuseOldBuilder = async ({ secrets = [], buildContexts = [] }, docker) => {
    if (buildContexts.length > 0) {
        throw new Failure('invalid-input', `build-contexts: needs buildx, which does not build here. ${elsewhere}`);
    }
    if (secrets.length > 0 && !(await buildsWithBuildKit(docker))) {
        throw new Failure('invalid-input', `secrets: this Docker has its older builder alone, which takes none. ${elsewhere}`);
    }
};
/** Whether there is a docker command and an engine behind it. */
const engineAnswers = async (docker) => {
    try {
        return (await (0,images_docker/* enginePlatform */.qY)(docker)) !== undefined;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.reason === 'not-found')
            return false;
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/images/pinnable.js


/**
 * Whether a build context can stand for a base image: the Dockerfile's frontend must know of contexts, and none of its
 * stages may have the base image's name, since the context would stand for that stage, too.
 */
const canBePinned = (reference, dockerfile) => knowsContexts(dockerfile) && !stageNames(dockerfile).includes(familiarName(reference));
/** As BuildKit compares names: without what Docker Hub's may leave out, and without the tag `latest`. */
const familiarName = (reference) => {
    const { repository = reference, tag = 'latest' } = parseReference(reference) ?? {};
    const name = familiarRepository(repository);
    return tag === 'latest' ? name : `${name}:${tag}`;
};
/** A repository without what Docker Hub's may leave out. */
const familiarRepository = (repository) => repository.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
/** Contexts came with docker/dockerfile 1.4; a frontend that does not know them may not even say so. */
const knowsContexts = (dockerfile) => {
    const [, frontend = ''] = /^(?:\uFEFF)?(?:#.*\n)*?#\s*syntax\s*=\s*(\S+)/i.exec(dockerfile) ?? [];
    if (frontend === '')
        return true;
    const { repository = '', tag = 'latest' } = parseReference(frontend) ?? {};
    return (/(?:^|\/)docker\/dockerfile(?:-upstream)?$/.test(repository) &&
        !/^(?:1\.[0-3](?:[.-].*)?|.*experimental)$/.test(tag));
};

;// CONCATENATED MODULE: ./build/src/images/look-up-base.js





/**
 * Who is asked: the engine, where it is what builds, and then the registry, by buildx and with the user's logins. What the
 * engine has says nothing of what a builder with another driver takes.
 */
const baseLookUp = async ({ engine, builder }, docker) => {
    const driver = engine === 'docker' ? undefined : await driverOf(docker, builder);
    const engineBuilds = (driver === undefined || driver === 'docker') && (await engineAnswers(docker));
    return async (reference) => (engineBuilds ? await askEngine(reference, docker) : undefined) ??
        (driver === undefined ? undefined : await askRegistry(reference, docker));
};
/** Where there is no docker at all, an image that is in ECR already is reused all the same. */
const driverOf = async (docker, builder) => {
    try {
        return await (0,images_docker/* buildxDriver */.fE)(docker, builder);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.reason === 'not-found')
            return undefined;
        throw error;
    }
};
/** The digest under which the engine pulled it, from its own repository if there are several; of what was made here `id:` and its id. */
const askEngine = async (reference, docker) => {
    const { code, stdout } = await docker.run(['image', 'inspect', '--format', inspectFormat, reference]);
    const [id, ...digests] = stdout.trim().split('\n');
    if (code !== 0 || !id)
        return undefined;
    const pulled = digests.flatMap((each) => (0,image_reference/* parseReference */.F2)(each) ?? []);
    const own = pulled.filter(({ repository }) => familiarRepository(repository) === repositoryOf(reference));
    return (own.length > 0 ? own : pulled).flatMap(({ digest }) => digest ?? []).sort()[0] ?? `id:${id}`;
};
const repositoryOf = (reference) => familiarRepository((0,image_reference/* parseReference */.F2)(reference)?.repository ?? reference);
const inspectFormat = '{{.Id}}{{range .RepoDigests}}\n{{.}}{{end}}';
/** What the registry has under the name, with the user's logins. */
const askRegistry = async (reference, docker) => {
    const { code, stdout } = await docker.run(['buildx', 'imagetools', 'inspect', '--format', digestFormat, reference]);
    const digest = stdout.trim();
    return code === 0 && (0,image_reference/* isDigest */.Bc)(digest) ? digest : undefined;
};
const digestFormat = '{{.Manifest.Digest}}';

;// CONCATENATED MODULE: ./build/src/images/source-checks.js




const largestDockerfileBytes = 1024 * 1024;
/** Checks what can be checked before a build: the context is a folder, and the Dockerfile a text with instructions. */
const readDockerfile = async ({ workspace, context, file }) => {
    const contextPath = (0,external_node_path_.resolve)(workspace, context);
    const kind = await kindOf(contextPath);
    if (kind === 'missing')
        throw invalid(`context: there is no folder \`${context}\` in ${workspace}`);
    if (kind !== 'folder')
        throw invalid(`context: \`${context}\` is a file. Name the folder that holds it`);
    const path = file === undefined ? (0,external_node_path_.join)(contextPath, 'Dockerfile') : (0,external_node_path_.resolve)(workspace, file);
    const bytes = await readText(path, file ?? (0,external_node_path_.join)(context, 'Dockerfile'), await source_checks_elsewhere(workspace, context, file));
    const own = await readIfThere(`${path}.dockerignore`);
    const dockerignore = own ?? (await readIfThere((0,external_node_path_.join)(contextPath, '.dockerignore'))) ?? '';
    return { path, bytes, text: bytes.toString('utf8'), dockerignore };
};
/** Docker takes `file` from the working folder, Compose from the context: what is found there is offered. */
const source_checks_elsewhere = async (workspace, context, file) => {
    const inContext = file === undefined ? undefined : (0,external_node_path_.join)(context, file);
    const found = inContext !== undefined && (await kindOf((0,external_node_path_.resolve)(workspace, inContext))) === 'file';
    return `Paths count from the root of the checkout${found ? `; there is one at \`${inContext}\`` : ''}`;
};
const readText = async (path, shown, hint) => {
    const kind = await kindOf(path);
    if (kind === 'missing')
        throw invalid(`file: there is no Dockerfile at \`${shown}\`. Set file, or context. ${hint}`);
    if (kind === 'folder')
        throw invalid(`file: \`${shown}\` is a folder. Name the Dockerfile in it`);
    const bytes = await (0,promises_.readFile)(path);
    if (bytes.length > largestDockerfileBytes || bytes.includes(0)) {
        throw invalid(`file: \`${shown}\` is no Dockerfile: it holds ${bytes.length} bytes that are not text`);
    }
    if (!/^\s*FROM\s+\S/im.test(bytes.toString('utf8'))) {
        const what = bytes.toString('utf8').trim() === '' ? 'is empty' : 'has no FROM';
        throw invalid(`file: \`${shown}\` ${what}. A Dockerfile begins with FROM and an image`);
    }
    return bytes;
};
const kindOf = async (path) => {
    try {
        return (await (0,promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return 'missing';
        throw error;
    }
};
const readIfThere = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw error;
    }
};
const invalid = (message) => new failure/* Failure */.H('invalid-input', message);

;// CONCATENATED MODULE: ./build/src/images/recipe.js







/** Reads what an image is made of: the one way for a single image and for a catalogue, so that both give one tag. */
const readRecipe = async ({ source, workspace, checkout, }) => {
    const { context, file, target, buildArguments, buildContexts: contexts = [], platforms, paths } = source;
    const dockerfile = await readDockerfile({ workspace, context, file });
    const { dockerignore, text, bytes } = dockerfile;
    const { files, uncommitted, root, contextPath, declared } = await sourceFiles(checkout, {
        workspace,
        context,
        paths,
        dockerignore,
    });
    const overridden = (reference) => contexts.some(({ name }) => name === reference);
    const recipe = {
        files,
        dockerfile: { mode: '100644', oid: blobId(bytes), path: await nameInRoot(root, dockerfile.path) },
        context: contextPath,
        target,
        buildArguments,
        platforms,
        buildContexts: await resolveContexts({ contexts, workspace, checkout }),
        references: baseImages(text, buildArguments, platforms).filter((reference) => !overridden(reference)),
    };
    return { recipe, dockerfile, uncommitted, declared };
};
/** A checkout may be reached through links; the last part of the path may be one that git holds. */
const nameInRoot = async (root, path) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)));
/** What of the workspace a build may read: what the checkout has to be read for. */
const pathsOf = ({ context, paths, buildContexts = [] }) => [
    context,
    ...paths,
    ...buildContexts.filter(isFolder).map(({ value }) => value),
];

;// CONCATENATED MODULE: ./build/src/images/resolve-bases.js


/**
 * What each base image stands for now. What was resolved before, for a whole matrix, stands for just that, and one that is
 * pinned for its digest. Others are looked up; what nobody knows stands for its bare name: then a new image under that
 * name alone does not change the tag.
 */
const resolveBases = async (references, lookUp, given = []) => (0,in_lanes/* inLanes */.L)(references, resolve_bases_lanes, async (reference) => {
    const parsed = (0,image_reference/* parseReference */.F2)(reference);
    const known = given.find((base) => base.reference === reference)?.resolved ?? parsed?.digest;
    // What is no reference, since a variable in it is not known here, is nothing to ask for.
    return { reference, resolved: known ?? (parsed && (await lookUp?.(reference))) ?? reference };
});
/** Each look-up is a process. */
const resolve_bases_lanes = 8;

;// CONCATENATED MODULE: ./build/src/images/prepare-services.js







/** The fingerprints of a whole catalogue: two git processes, and each base image resolved once. */
const prepareServices = async (asked, { git, docker }) => {
    const { read, root } = await readRecipes(asked, git);
    const references = [...new Set(read.flatMap(({ recipe }) => recipe.references))];
    const lookUp = references.length === 0 ? undefined : await baseLookUp({ engine: 'auto' }, await docker());
    const resolved = await resolveBases(references, lookUp);
    const prepared = read.map(({ recipe, ...one }) => {
        const bases = resolved.filter(({ reference }) => recipe.references.includes(reference));
        const ingredients = { ...recipe, bases };
        return { ...one, ingredients, own: (0,fingerprint/* fingerprint */.Rj)(ingredients) };
    });
    return { prepared, root };
};
/** So many services are read at once; each reads a few files. */
const prepare_services_lanes = 16;
/** Tells what is wrong with all services at once. */
const readRecipes = async ({ services, workspace }, git) => {
    if (services.length === 0)
        return { read: [], root: '' };
    const checkout = await readCheckout({
        git,
        workspace,
        paths: services.flatMap(pathsOf),
    });
    const mistakes = [];
    const read = await (0,in_lanes/* inLanes */.L)(services, prepare_services_lanes, async (service) => {
        try {
            return [{ service, ...(await readRecipe({ source: service, workspace, checkout })) }];
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            mistakes.push(`service \`${service.name}\`: ${(0,failure/* messageOf */.b)(error)}`);
            return [];
        }
    });
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return { read: read.flat(), root: checkout.root };
};

// EXTERNAL MODULE: ./build/src/images/selection-row.js
var selection_row = __nccwpck_require__(207);
;// CONCATENATED MODULE: ./build/src/images/select.js






/** Which services of the catalogue must be built. Nothing is changed anywhere. */
const select_select = async (request, outside) => {
    const { progress } = outside;
    const { workspace, services, rebuild, maxAgeMilliseconds, maxLegs, comparison } = request;
    const { prepared, root } = await progress.phase('fingerprints', () => prepareServices({ services, workspace }, outside));
    for (const { service, uncommitted } of prepared) {
        if (uncommitted.length > 0)
            progress.say(`${service.name}: ${uncommitted.length} files count as they lie here`);
    }
    const choose = () => {
        if (rebuild === 'always')
            return Promise.resolve(rebuildAll(prepared, outside.newSalt));
        if (prepared.length === 0)
            return Promise.resolve([]);
        if (comparison === undefined) {
            return progress.phase('ask ECR', async () => {
                const choices = await chooseBuilds({ prepared, maxAgeMilliseconds }, outside);
                return request.explain ? explainChoices(choices, outside.ecr) : choices;
            });
        }
        return progress.phase('compare', () => compareWithBase({ prepared, workspace, root, comparison }, outside.git));
    };
    return sorted(await choose(), maxLegs);
};
const rebuildAll = (prepared, newSalt) => prepared.map((one) => ({
    prepared: one,
    tag: (0,fingerprint/* fingerprint */.Rj)({ ...one.ingredients, salt: newSalt() }),
    digest: undefined,
    why: 'rebuild is `always`',
}));
const sorted = (choices, maxLegs) => {
    const wanted = choices.flatMap(({ prepared: { service, ingredients }, tag, digest, why }) => digest === undefined ? [{ row: (0,selection_row/* rowOf */.O)({ service, tag, bases: ingredients.bases }), why }] : []);
    return {
        selected: wanted.slice(0, maxLegs),
        deferred: wanted.slice(maxLegs),
        standing: choices.flatMap(({ prepared: { service }, tag, digest, why }) => digest === undefined ? [] : [{ image: { name: service.name, repository: service.repository, tag, digest }, why }]),
    };
};

// EXTERNAL MODULE: ./build/src/images/selection.js
var images_selection = __nccwpck_require__(106);
;// CONCATENATED MODULE: ./build/src/images/tell-selection.js
/** The selection as the summary of a whole delivery reads it: every service with its tag, or its name alone, or their counts. */
const tellSelection = ({ selected, deferred, standing }) => {
    const groups = {
        selected: selected.map(({ row }) => row),
        deferred: deferred.map(({ row }) => row),
        standing: standing.map(({ image }) => image),
    };
    const counts = { selected: selected.length, deferred: deferred.length, standing: standing.length };
    const services = (form) => JSON.stringify(Object.fromEntries(Object.entries(groups).map(([group, list]) => [group, list.map(form)])));
    const always = { counts: JSON.stringify(counts), deferred: String(deferred.length) };
    return [
        { ...always, services: services(({ name, tag }) => [name, tag]) },
        { ...always, services: services(({ name }) => [name]) },
        always,
    ];
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./build/src/actions/select-services/run.js









const outputs = [
    'outcome',
    'reason',
    'matrix',
    'count',
    'deferred',
    'images',
    'selection',
    'timeline',
    'summary',
];
/** What Linux takes as one environment variable, which an input becomes, without the variable's name. */
const mostLetters = 128 * 1024 - 64;
const run = async (input, surroundings) => {
    const result = await selectOrCollect(input, surroundings);
    const rows = result.selected.map(({ row }) => row);
    const images = result.standing.map(({ image }) => image).filter(({ digest }) => digest !== '');
    const selection = (0,images_selection/* formatSelection */.gb)({ rows, images });
    if (selection.length > mostLetters)
        throw new failure/* Failure */.H('invalid-input', tooMany(rows.length + images.length));
    return {
        outcome: rows.length === 0 ? 'nothing-to-build' : 'selected',
        outputs: {
            matrix: (0,images_selection/* formatMatrix */.b6)(rows),
            count: String(rows.length),
            deferred: String(result.deferred.length),
            images: (0,packed_lines/* joinLines */.cT)(images.map(image_reference/* formatImageJson */.LF)),
            selection,
        },
        report: describeSelection(result),
        told: tellSelection(result),
    };
};
const tooMany = (services) => `catalog: ${services} services are too many for one delivery, since the jobs after this one could not take so long an input: name a part of them in \`services\`, and deliver the parts by a workflow each`;
const selectOrCollect = async (input, { workspace, baseCommit, mergeCommit, outside }) => {
    if (input.selection)
        return collectImages(input.selection, outside);
    const catalog = input.catalog;
    const services = await readServices({ workspace, path: catalog, names: input.services });
    return select_select({
        workspace,
        services,
        rebuild: input.rebuild,
        maxAgeMilliseconds: input['max-age'],
        maxLegs: input['max-legs'],
        explain: input.explain,
        comparison: input.push ? undefined : { baseCommit, mergeCommit, catalog },
    }, outside);
};


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fE: () => (/* binding */ buildxDriver),
  hC: () => (/* binding */ createDocker),
  qY: () => (/* binding */ enginePlatform)
});

// UNUSED EXPORTS: buildsWithBuildKit, engineTakesContexts

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./build/src/images/last-lines.js

const mostLines = 40;
const createLastLines = () => {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let whole = [];
    let line = empty;
    let returned = false;
    const hear = (piece) => {
        if (piece === '\n') {
            whole = kept([...whole, shown(line)]);
            line = empty;
            returned = false;
        }
        else if (piece === '\r')
            returned = true;
        else if (piece !== '') {
            // What comes after a carriage return overwrites the line: progress would push out all that was said before it.
            line = longer(returned ? empty : line, piece);
            returned = false;
        }
    };
    return {
        listen: (chunk) => {
            for (const piece of decoder.write(chunk).split(/([\r\n])/))
                hear(piece);
        },
        lines: () => kept([...whole, shown(line)]),
    };
};
const kept = (lines) => lines.filter((line) => line !== '').slice(-mostLines);
const empty = { text: '', end: undefined };
const longestBeginning = 500;
const longestEnd = 1_000;
const longer = ({ text, end }, more) => {
    if (end !== undefined)
        return { text, end: (end + more).slice(-longestEnd) };
    const all = text + more;
    if (all.length <= longestBeginning + longestEnd)
        return { text: all, end };
    return { text: all.slice(0, longestBeginning), end: all.slice(-longestEnd) };
};
const shown = ({ text, end }) => (end === undefined ? text : `${text}…${end}`).trimEnd();

;// CONCATENATED MODULE: ./build/src/images/docker.js


/** With a folder for DOCKER_CONFIG. */
const createDocker = ({ processes, directory, configDirectory, command = 'docker' }) => {
    const env = { DOCKER_CONFIG: configDirectory };
    let buildKit;
    return {
        run: (args) => processes.run(command, args, { directory, env }),
        show: async (args, { env: added = {} } = {}) => {
            buildKit ??= buildKitSwitch(processes, command);
            const { listen, lines } = createLastLines();
            const childEnv = { ...env, ...(await buildKit), ...added };
            const code = await processes.show(command, args, { directory, env: childEnv, listen });
            return { code, lastLines: lines() };
        },
    };
};
/** Clients before 23 have BuildKit built in but ask to be told; later ones use it when they have buildx. */
const buildKitSwitch = async (processes, command) => {
    const { stdout } = await processes.run(command, clientVersion);
    return hasBuildKit(stdout) ? { DOCKER_BUILDKIT: '1' } : {};
};
const clientVersion = ['version', '--format', '{{.Client.Version}}'];
const hasBuildKit = (version) => Number.parseInt(version, 10) < 23;
/** Whether `docker build` without buildx is BuildKit, and not the older builder. */
const buildsWithBuildKit = async (docker) => hasBuildKit((await docker.run(clientVersion)).stdout);
/** What buildx stands on: `undefined` without buildx, else the driver of the chosen or current builder. */
const buildxDriver = async (docker, builder) => {
    const { code } = await docker.run(['buildx', 'version']);
    if (code !== 0)
        return undefined;
    const inspected = await docker.run(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])]);
    const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1];
    if (inspected.code === 0 && driver)
        return driver;
    throw new failure/* Failure */.H('invalid-input', `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`);
};
/** The platform of the engine that answers, as `linux/amd64`; undefined when none does. */
const enginePlatform = async (docker) => {
    const { code, stdout } = await docker.run(['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
    return code === 0 ? stdout.trim() : undefined;
};
/** Whether the engine's own builder knows build contexts: those of Docker 23 and later do, and earlier ones fail on them. */
const engineTakesContexts = async (docker) => {
    const { stdout } = await docker.run(['version', '--format', '{{.Server.Version}}']);
    return Number.parseInt(stdout, 10) >= 23;
};


/***/ }),

/***/ 772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createEcrLookup),
  T: () => (/* binding */ keyOf)
});

;// CONCATENATED MODULE: external "../../../dist/packages/aws-sdk-client-ecr.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const aws_sdk_client_ecr_js_namespaceObject = x({ ["BatchGetImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.BatchGetImageCommand), ["DescribeImagesCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.DescribeImagesCommand), ["ECRClient"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.ECRClient), ["GetDownloadUrlForLayerCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.GetDownloadUrlForLayerCommand) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var outside_clock = __nccwpck_require__(481);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var outside_aws = __nccwpck_require__(588);
;// CONCATENATED MODULE: ./build/src/images/ecr-clients.js


const createEcrClients = ({ region, client }) => {
    // One attempt: the SDK would repeat what is a quota, and never ask for new credentials.
    const connect = () => new aws_sdk_client_ecr_js_namespaceObject.ECRClient({ region, requestHandler: (0,outside_aws/* awsRequestHandler */.l)(), ...client, maxAttempts: 1 });
    let aws = connect();
    return {
        current: () => aws,
        renew: (expired) => {
            if (aws === expired)
                aws = connect();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/images/iam-refusal.js
/** Reads AWS's sentence about a denied action, as the API, Docker and other clients hand it on. */
const iamRefusal = (said) => {
    const action = /not authorized to perform: (ecr:\w+)/.exec(said)?.[1];
    return action === undefined ? undefined : { action, todo: todoFor(action, said) };
};
/** What to do about an action that is not allowed; AWS says at its sentence's end which kind of policy it was. */
const todoFor = (action, said) => {
    const denying = /with an explicit deny in (?:an? )?([a-z -]+)/.exec(said)?.[1]?.trim();
    if (denying !== undefined)
        return `Take \`${action}\` out of the explicit deny in the ${denying}`;
    const missing = /because no ([a-z -]+?) (?:policy )?allows/.exec(said)?.[1]?.replace(/ policy$/, '');
    if (missing !== undefined && missing !== 'identity-based') {
        return `Allow \`${action}\` in the ${missing} policy (a repository of another account needs it in the repository's own policy, too)`;
    }
    return allow(action);
};
/** GetAuthorizationToken is about no repository, so a statement that names one never allows it. */
const allow = (action) => `Allow \`${action}\` in the policy of the role that this job assumes${action === 'ecr:GetAuthorizationToken' ? ', with the resource `*`' : ''}`;

;// CONCATENATED MODULE: ./build/src/images/aws-advice.js

const where = ({ repository, region, registryId }) => `\`${repository}\` in ${region}${registryId === undefined ? '' : ` of registry ${registryId}`}`;
const renew = 'Get new ones right before this step: aws-actions/configure-aws-credentials with `id-token: write`';
/** Advice whose words are the same whatever was asked. */
const plain = (reason, what, todo) => (asked) => ({ reason, what: `${what}: ecr:${asked.operation} on ${where(asked)}`, todo });
const unreachable = (asked) => ({
    reason: 'unreachable',
    what: `ECR in ${asked.region} gave no answer to ecr:${asked.operation}`,
    todo: 'Look at aws-region, and whether the runner reaches ECR (proxy, VPC endpoint, AWS_ENDPOINT_URL_ECR)',
});
const unexpected = (asked) => ({
    reason: 'unexpected',
    what: `ecr:${asked.operation} on ${where(asked)} failed`,
    todo: 'Look at what AWS said',
});
const unknownCredentials = (asked) => ({
    reason: 'denied',
    what: `AWS does not know the credentials that asked for ${where(asked)}`,
    todo: `Look whether the access key still exists and belongs to this partition, and whether ${asked.region} is enabled in the account. ${renew}`,
});
const expired = (asked) => ({
    reason: 'denied',
    what: `the AWS credentials that asked for ${where(asked)} have expired`,
    todo: renew,
});
const wrongSignature = (asked) => ({
    reason: 'denied',
    what: `AWS refused the signature of ecr:${asked.operation} on ${where(asked)}`,
    todo: 'Look at aws-region, at the secret access key (whole, without a blank at its end) and at the clock of the runner',
});
const throttled = plain('rejected', 'ECR is asked too often', 'Run the job again later, with fewer jobs at once');
/** What any operation of AWS may answer. */
const awsAdvice = {
    AccessDeniedException: (asked) => {
        const refusal = iamRefusal(asked.said);
        const action = refusal?.action ?? `ecr:${asked.operation}`;
        return {
            reason: 'denied',
            what: `AWS does not allow ${action} on ${where(asked)}`,
            todo: refusal?.todo ?? allow(action),
        };
    },
    CredentialsProviderError: () => ({ reason: 'denied', what: 'there are no AWS credentials', todo: renew }),
    UnrecognizedClientException: unknownCredentials,
    InvalidClientTokenId: unknownCredentials,
    MissingAuthenticationTokenException: unknownCredentials,
    ExpiredTokenException: expired,
    ExpiredToken: expired,
    InvalidSignatureException: wrongSignature,
    IncompleteSignatureException: wrongSignature,
    ThrottlingException: throttled,
    TooManyRequestsException: throttled,
};

;// CONCATENATED MODULE: ./build/src/images/ecr-advice.js

const runAgain = 'Run the job again: only what is missing travels';
const upstream = plain('unreachable', 'ECR could not get it from the registry behind the pull-through cache', 'Look at the pull-through cache rule and its credentials, or run the job again later');
const tags = plain('invalid-input', 'ECR does not accept the resource tags', 'Correct them: at most 50, none empty');
const fresh = plain('unexpected', 'ECR does not know of an upload that it began', runAgain);
/** Every exception that ECR's operations in use declare. */
const ecrAdvice = {
    RepositoryNotFoundException: (asked) => ({
        reason: 'not-found',
        what: `there is no repository ${where(asked)}`,
        todo: `Correct repository, aws-region or registry-id, or create it: aws ecr create-repository --repository-name ${asked.repository} --region ${asked.region} --image-tag-mutability IMMUTABLE`,
    }),
    InvalidParameterException: (asked) => ({
        reason: 'invalid-input',
        what: `ECR does not accept what ecr:${asked.operation} was asked for ${where(asked)}`,
        todo: 'Correct the inputs: repository is the name without a host, as in `shop/quote`',
    }),
    ValidationException: plain('invalid-input', 'ECR does not accept what it was asked', 'Look at what AWS said, and correct the inputs'),
    LimitExceededException: plain('rejected', 'a quota of ECR is used up, which no retry helps', 'Let a lifecycle policy delete old images (or remove old tags of this image), or raise the quota in Service Quotas'),
    ServerException: unreachable,
    KmsException: plain('rejected', 'the KMS key of the repository cannot be used', 'Look in KMS whether the key is enabled, and whether ECR holds its grant (kms:CreateGrant, kms:DescribeKey)'),
    RepositoryAlreadyExistsException: plain('conflict', 'the repository is there already', 'Run the job again'),
    InvalidTagParameterException: tags,
    TooManyTagsException: tags,
    ImageAlreadyExistsException: plain('conflict', 'ECR has this image already', 'Nothing is to be done: run the job again'),
    ImageTagAlreadyExistsException: plain('conflict', 'the tag is immutable and stands for another image', 'Use another tag, or delete the image that has it'),
    ImageDigestDoesNotMatchException: plain('unexpected', 'the manifest was changed on its way', `Look for a proxy that rewrites requests. ${runAgain}`),
    ImageNotFoundException: plain('not-found', 'ECR has no such image', 'Look whether a lifecycle policy deleted it, and build it again'),
    ScanNotFoundException: plain('not-found', 'the image was never scanned', "Switch on scan on push in the repository or in the registry's scanning configuration"),
    ImageArchivedException: plain('rejected', 'the image is archived, and is not scanned', 'If it is needed, restore it'),
    UnsupportedImageTypeException: plain('rejected', 'ECR scans images of a platform, and no index or attestation', 'Name the image of a platform'),
    LayersNotFoundException: plain('rejected', 'ECR lacks layers that the image needs', runAgain),
    ReferencedImagesNotFoundException: plain('rejected', 'ECR lacks images that the index needs', runAgain),
    LayerInaccessibleException: plain('rejected', 'ECR cannot reach a layer', 'The image may be archived: restore it, or push it again'),
    UnableToGetUpstreamImageException: upstream,
    UnableToGetUpstreamLayerException: upstream,
    UnableToListUpstreamImageReferrersException: upstream,
    UploadNotFoundException: fresh,
    InvalidLayerPartException: plain('unexpected', 'ECR expected another part of the layer', runAgain),
    LayerPartTooSmallException: plain('unexpected', 'ECR found the parts of a layer too small', runAgain),
    EmptyUploadException: plain('invalid-input', 'the layout has a blob with no bytes, which ECR does not take', 'Build it anew'),
    InvalidLayerException: plain('invalid-input', 'the bytes of a layer are not those of its digest', 'The layout is damaged: build it anew'),
    LayerAlreadyExistsException: plain('conflict', 'ECR has this layer already', 'Nothing is to be done: run the job again'),
};

;// CONCATENATED MODULE: ./build/src/images/ecr-errors.js



/** An error of the AWS SDK as a Failure that says what to do. A Failure stays itself. */
const explainAwsError = (thrown, asked) => {
    if (thrown instanceof failure/* Failure */.H)
        return thrown;
    const name = nameOf(thrown);
    const said = thrown instanceof Error ? thrown.message || codeOf(thrown) || name : String(thrown);
    const { reason, what, todo } = adviceFor(name, thrown, { ...asked, said });
    return new failure/* Failure */.H(reason, `${what} (AWS said: ${said.replace(/[.\s]+$/, '')}). ${todo}`, { cause: thrown });
};
const adviceFor = (name, thrown, asked) => {
    const advice = (ecrAdvice[name] ?? awsAdvice[name])?.(asked);
    if (advice)
        return advice;
    return isNoAnswer(thrown) ? unreachable(asked) : unexpected(asked);
};
const isNoAnswer = (thrown) => nameOf(thrown) === 'TimeoutError' || noAnswerCodes.test(codeOf(thrown)) || statusOf(thrown) >= 500;
const noAnswerCodes = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;
const nameOf = (thrown) => (thrown instanceof Error ? thrown.name : 'Error');
/** Node's code of a network error, empty for all else. */
const codeOf = (thrown) => typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
/** The HTTP status of an answer, 0 without one. */
const statusOf = (thrown) => Number(metadataOf(thrown).httpStatusCode ?? 0);
const metadataOf = (thrown) => {
    if (typeof thrown !== 'object' || thrown === null || !('$metadata' in thrown))
        return {};
    const metadata = thrown.$metadata;
    return typeof metadata === 'object' && metadata !== null ? { ...metadata } : {};
};

;// CONCATENATED MODULE: ./build/src/images/ecr-passing.js


/** What may pass of what the AWS SDK threw; undefined when the next answer would be the same. */
const passing = (thrown) => {
    const kind = thrown instanceof failure/* Failure */.H ? undefined : kindOf(thrown);
    if (kind === undefined)
        return undefined;
    const waitMilliseconds = retryAfterMilliseconds(thrown);
    return waitMilliseconds === undefined ? { kind } : { kind, waitMilliseconds };
};
const kindOf = (thrown) => {
    const [name, status, code] = [nameOf(thrown), statusOf(thrown), codeOf(thrown)];
    // The SDK takes it for throttling, but it is a quota: the same tomorrow.
    if (name === 'LimitExceededException')
        return undefined;
    if (status === 429 || /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown)/.test(name))
        return 'throttled';
    if (/^(ExpiredToken|RequestExpired)/.test(name))
        return 'expired';
    if (name === 'ReferencedImagesNotFoundException')
        return 'not-yet';
    if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
        return 'unanswered';
    if (status >= 500 || name === 'TimeoutError' || /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code))
        return 'broken';
    // The SDK set its clock by the answer, so that the next signature is right.
    return metadataOf(thrown).clockSkewCorrected === true ? 'broken' : undefined;
};
const longestRetryAfterSeconds = 60;
/** `Retry-After` in seconds, as AWS sends it. */
const retryAfterMilliseconds = (thrown) => {
    if (typeof thrown !== 'object' || thrown === null || !('$response' in thrown))
        return undefined;
    const response = thrown.$response;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return undefined;
    const headers = { ...Object(response.headers) };
    const seconds = Number(headers['retry-after']);
    return seconds > 0 ? Math.min(seconds, longestRetryAfterSeconds) * 1000 : undefined;
};

;// CONCATENATED MODULE: ./build/src/images/ecr-connection.js





const briefMilliseconds = 5_000;
const mostRenewals = 2;
const ecr_connection_connectEcr = (settings) => {
    const { region, repository, registryId, signal, progress } = settings;
    const { clock = (0,outside_clock/* createClock */.t)(signal), budgetMilliseconds = 300_000 } = settings;
    const clients = settings.clients ?? createEcrClients(settings);
    const ask = async (operation, work) => {
        const asked = { operation, repository, region, registryId };
        const begin = clock.now();
        let renewals = 0;
        let last;
        const isHopeless = (trouble) => (trouble.kind === 'expired' && renewals >= mostRenewals) ||
            (isBrief[trouble.kind] && clock.now() - begin > briefMilliseconds);
        return (0,retry/* retry */.L)({
            what: `ecr:${operation}`,
            clock,
            budgetMilliseconds,
            firstDelayMilliseconds: 200,
            longestDelayMilliseconds: 15_000,
            onAgain: (reason) => progress?.say(`ecr:${operation} is asked again: ${reason}`),
            attempt: async () => {
                const aws = clients.current();
                try {
                    return { value: await work(aws) };
                }
                catch (error) {
                    signal.throwIfAborted();
                    last = explainAwsError(error, asked);
                    const trouble = passing(error);
                    if (trouble === undefined || isHopeless(trouble))
                        throw last;
                    if (trouble.kind === 'expired') {
                        renewals += 1;
                        clients.renew(aws);
                    }
                    return (0,retry/* again */.T)(words[trouble.kind], trouble.waitMilliseconds);
                }
            },
        }).then(({ value }) => value, (error) => {
            signal.throwIfAborted();
            throw last ?? error;
        });
    };
    return {
        common: { repositoryName: repository, ...(registryId !== undefined && { registryId }) },
        options: { abortSignal: signal },
        ask,
    };
};
const isBrief = {
    throttled: false,
    broken: false,
    expired: false,
    unanswered: true,
    'not-yet': true,
};
const words = {
    throttled: 'ECR is asked too often',
    broken: 'it broke off',
    expired: 'the credentials have expired',
    unanswered: 'nobody answers',
    'not-yet': 'ECR does not see yet what was just written',
};
const ecr_connection_isNamed = (error, name) => error instanceof Error && error.name === name;

;// CONCATENATED MODULE: ./build/src/images/ecr-layers.js



const ecr_layers_missingLayers = async ({ common, options, ask }, layerDigests) => {
    const { layers } = await ask('BatchCheckLayerAvailability', (aws) => aws.send(new BatchCheckLayerAvailabilityCommand({ ...common, layerDigests }), options));
    const available = (layers ?? []).filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE');
    const there = new Set(available.map(({ layerDigest }) => layerDigest));
    return layerDigests.filter((digest) => !there.has(digest));
};
const mostUploads = 4;
/** Uploads a layer; an upload that vanished is begun anew, unless it vanished because it was complete. */
const ecr_layers_uploadLayer = async (connection, digest, bytes) => {
    for (let number = 1;; number += 1) {
        try {
            return await uploadOnce(connection, digest, bytes);
        }
        catch (error) {
            const vanished = error instanceof Failure && isNamed(error.cause, 'UploadNotFoundException');
            if (!vanished || number === mostUploads)
                throw error;
            if ((await ecr_layers_missingLayers(connection, [digest])).length === 0)
                return;
        }
    }
};
/** In parts of the size that ECR asks for, one after the other; ECR compares the digest at the end. */
const uploadOnce = async (connection, digest, bytes) => {
    const { common, options, ask } = connection;
    const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', (aws) => aws.send(new InitiateLayerUploadCommand(common), options));
    await sendParts(connection, { uploadId, partSize }, bytes);
    await ask('CompleteLayerUpload', async (aws) => {
        const command = new CompleteLayerUploadCommand({ ...common, uploadId, layerDigests: [digest] });
        await aws.send(command, options).catch((error) => {
            // Another push of the same layer was faster.
            if (!isNamed(error, 'LayerAlreadyExistsException'))
                throw error;
        });
    });
};
const mostSetbacks = 5;
/** Goes on from where ECR says that it is: it may have a part whose answer was lost, or lack one that it had. */
const sendParts = async (connection, { uploadId, partSize }, { size, slice }) => {
    let setbacks = 0;
    for (let first = 0; first < size;) {
        const layerPartBlob = await slice(first, Math.min(first + partSize, size));
        const part = { uploadId, layerPartBlob, partFirstByte: first, partLastByte: first + layerPartBlob.length - 1 };
        const next = await sendPart(connection, part);
        if (next < first)
            setbacks += 1;
        if (next === first || next > size || setbacks > mostSetbacks) {
            throw new Failure('unexpected', `ECR wants byte ${next} of a layer of ${size} bytes, again and again. Run the job again`);
        }
        first = next;
    }
};
/** Gives the first byte that ECR wants next. */
const sendPart = ({ common, options, ask }, part) => ask('UploadLayerPart', async (aws) => {
    try {
        await aws.send(new UploadLayerPartCommand({ ...common, ...part }), options);
        return part.partLastByte + 1;
    }
    catch (error) {
        if (!(error instanceof InvalidLayerPartException) || error.lastValidByteReceived === undefined)
            throw error;
        return error.lastValidByteReceived + 1;
    }
});

;// CONCATENATED MODULE: ./build/src/images/image-failures.js

const look = 'Look at the image in ECR';
const image_failures_upstream = 'Look at the pull-through cache rule and its credentials, or run the job again later';
/** Every code that BatchGetImage may give for one image in an answer that is good otherwise, but for ImageNotFound. */
const byCode = {
    ImageInaccessible: {
        reason: 'rejected',
        todo: `${look}: it may be archived. Restore it, or delete it and run the job again`,
    },
    ImageReferencedByManifestList: { reason: 'rejected', todo: `${look}: an index refers to it` },
    ImageTagDoesNotMatchDigest: { reason: 'conflict', todo: `${look}: the tag was moved meanwhile. Run the job again` },
    InvalidImageDigest: { reason: 'invalid-input', todo: 'Correct the digest: it is sha256: and 64 hex digits' },
    InvalidImageTag: { reason: 'invalid-input', todo: 'Correct the tag' },
    KmsError: {
        reason: 'rejected',
        todo: "Look in KMS whether the repository's key is enabled, and whether ECR holds its grant",
    },
    MissingDigestAndTag: { reason: 'invalid-input', todo: 'Name a tag or a digest' },
    UpstreamAccessDenied: { reason: 'denied', todo: image_failures_upstream },
    UpstreamTooManyRequests: { reason: 'rejected', todo: image_failures_upstream },
    UpstreamUnavailable: { reason: 'unreachable', todo: image_failures_upstream },
};
/** What ECR says of an image that it has but cannot give. */
const imageFailure = (repository, { imageId, failureCode, failureReason }) => {
    const { reason, todo } = byCode[failureCode ?? ''] ?? { reason: 'rejected', todo: look };
    const { imageTag, imageDigest } = imageId ?? {};
    const image = imageTag === undefined ? `${repository}@${imageDigest}` : `${repository}:${imageTag}`;
    return new failure/* Failure */.H(reason, `ECR cannot give ${image} (${failureCode}: ${failureReason}). ${todo}`);
};

;// CONCATENATED MODULE: ./build/src/images/ecr-reads.js



const mostAtOnce = 100;
/** BatchGetImage answers 200 for a missing tag, and leaves out what the caller does not accept. */
const acceptedMediaTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const ecr_reads_createEcrReads = (connected) => ({
    imagesByDigest: async (digests) => {
        const found = new Map();
        for (let first = 0; first < digests.length; first += mostAtOnce) {
            for (const image of await batch(connected(), digests.slice(first, first + mostAtOnce))) {
                found.set(image.digest, image);
            }
        }
        return found;
    },
    layerUrl: async (layerDigest) => {
        const { common, options, ask } = connected();
        const command = new aws_sdk_client_ecr_js_namespaceObject.GetDownloadUrlForLayerCommand({ ...common, layerDigest });
        const { downloadUrl } = await ask('GetDownloadUrlForLayer', (aws) => aws.send(command, options));
        if (downloadUrl)
            return downloadUrl;
        throw new failure/* Failure */.H('unexpected', `ECR gave no address for the layer ${layerDigest}`);
    },
});
const batch = async ({ common, options, ask }, digests) => {
    const imageIds = digests.map((imageDigest) => ({ imageDigest }));
    const command = new aws_sdk_client_ecr_js_namespaceObject.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw imageFailure(common.repositoryName, strange);
    return (images ?? []).flatMap(({ imageId, imageManifest: manifest, imageManifestMediaType: mediaType }) => imageId?.imageDigest && manifest && mediaType ? [{ digest: imageId.imageDigest, manifest, mediaType }] : []);
};

;// CONCATENATED MODULE: ./build/src/images/ecr-referrers.js

const ecr_referrers_mostAtOnce = 50;
const mostPages = 100;
const ecr_referrers_createEcrReferrers = (connected) => ({
    referrersOf: async (imageDigest) => {
        const { common, options, ask } = connected();
        const digests = [];
        let nextToken;
        for (let page = 0; page < mostPages; page += 1) {
            const command = new ListImageReferrersCommand({
                ...common,
                subjectId: { imageDigest },
                maxResults: ecr_referrers_mostAtOnce,
                ...(nextToken !== undefined && { nextToken }),
            });
            const answer = await ask('ListImageReferrers', (aws) => aws.send(command, options));
            digests.push(...(answer.referrers ?? []).flatMap(({ digest }) => digest ?? []));
            nextToken = answer.nextToken;
            if (nextToken === undefined)
                break;
        }
        return digests;
    },
});

;// CONCATENATED MODULE: ./build/src/images/ecr-repositories.js



/** The repository as it stands; one that is not there is a Failure `not-found`. */
const ecr_repositories_describeRepository = async ({ common, options, ask }) => {
    const { repositoryName, ...registry } = common;
    const command = new DescribeRepositoriesCommand({ ...registry, repositoryNames: [repositoryName] });
    const { repositories } = await ask('DescribeRepositories', (aws) => aws.send(command, options));
    const [found] = repositories ?? [];
    const host = found?.repositoryUri?.slice(0, -`/${repositoryName}`.length);
    if (!host)
        throw new Failure('unexpected', `ECR described the repository ${repositoryName} without its address`);
    const { registryId = '', imageTagMutability = 'MUTABLE', imageTagMutabilityExclusionFilters: filters } = found ?? {};
    const exceptions = (filters ?? []).flatMap(({ filter }) => (filter === undefined ? [] : [filter]));
    return { host, registryId, immutable: imageTagMutability.startsWith('IMMUTABLE'), exceptions };
};
const ecr_repositories_createRepository = ({ common, options, ask }, immutable) => ask('CreateRepository', async (aws) => {
    const command = new CreateRepositoryCommand({
        ...common,
        imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: immutable },
    });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if (isNamed(error, 'RepositoryAlreadyExistsException'))
            return 'there';
        throw error;
    }
    return 'created';
});

;// CONCATENATED MODULE: ./build/src/images/ecr-scans.js


const refusals = {
    LimitExceededException: 'already',
    ValidationException: 'not-ours',
    UnsupportedImageTypeException: 'unsupported',
    ImageArchivedException: 'unsupported',
    ImageNotFoundException: 'not-yet',
};
const ecr_scans_createEcrScans = (connected) => ({
    scanOf: (digest) => scanOf(connected(), digest),
    startScan: (imageDigest) => {
        const { common, options, ask } = connected();
        return ask('StartImageScan', async (aws) => {
            try {
                await aws.send(new StartImageScanCommand({ ...common, imageId: { imageDigest } }), options);
                return 'started';
            }
            catch (error) {
                const refusal = error instanceof Error ? refusals[error.name] : undefined;
                if (refusal)
                    return refusal;
                throw error;
            }
        });
    },
});
const scanOf = async ({ common, options, ask }, imageDigest) => {
    const findings = [];
    for (let nextToken;;) {
        const request = { ...common, imageId: { imageDigest }, maxResults: 1000, nextToken };
        const answer = await ask('DescribeImageScanFindings', async (aws) => {
            try {
                return await aws.send(new DescribeImageScanFindingsCommand(request), options);
            }
            catch (error) {
                if (isNamed(error, 'ScanNotFoundException') || isNamed(error, 'ImageNotFoundException'))
                    return undefined;
                throw error;
            }
        });
        if (answer === undefined)
            return { known: false };
        const { imageScanStatus, imageScanFindings } = answer;
        findings.push(...(imageScanFindings?.findings ?? []).map(basic));
        findings.push(...(imageScanFindings?.enhancedFindings ?? []).filter(isOpen).flatMap(enhanced));
        nextToken = answer.nextToken;
        if (nextToken)
            continue;
        const completedAt = imageScanFindings?.imageScanCompletedAt?.getTime();
        const { status = 'UNKNOWN', description = '' } = imageScanStatus ?? {};
        return { known: true, status, description, findings, ...(completedAt !== undefined && { completedAt }) };
    }
};
const basic = ({ name = '', severity = 'UNDEFINED', attributes = [] }) => {
    const value = (key) => attributes.find((attribute) => attribute.key === key)?.value ?? '';
    return { id: name, severity, package: value('package_name'), version: value('package_version'), fixedIn: '' };
};
const isOpen = ({ status = 'ACTIVE' }) => status === 'ACTIVE';
/** Amazon Inspector names a vulnerability once with all the packages that have it; what is no package has a title. */
const enhanced = (finding) => {
    const { severity = 'UNTRIAGED', title = '', packageVulnerabilityDetails: details } = finding;
    const id = details?.vulnerabilityId ?? title;
    const packages = details?.vulnerablePackages ?? [];
    if (packages.length === 0)
        return [{ id, severity, package: '', version: '', fixedIn: '' }];
    return packages.map(({ name = '', version = '', fixedInVersion = '' }) => ({
        id,
        severity,
        package: name,
        version,
        fixedIn: /^NotAvailable$/i.test(fixedInVersion) ? '' : fixedInVersion,
    }));
};

;// CONCATENATED MODULE: ./build/src/images/ecr.js









/** Nothing is asked, and no region needed, before the first question. */
const createEcr = (settings) => {
    let connection;
    const connected = () => {
        connection ??= connectEcr(settings);
        return connection;
    };
    return {
        ...createEcrReads(connected),
        ...createEcrReferrers(connected),
        ...createEcrScans(connected),
        missingLayers: (digests) => missingLayers(connected(), digests),
        uploadLayer: (digest, bytes) => uploadLayer(connected(), digest, bytes),
        describe: () => describeRepository(connected()),
        create: ({ immutable }) => createRepository(connected(), immutable),
        imagesByTag: (tags) => imagesByTag(connected(), tags),
        put: (image, tag) => put(connected(), image, tag),
        login: () => login(connected()),
    };
};
const imagesByTag = async ({ common, options, ask }, tags) => {
    const imageIds = tags.map((imageTag) => ({ imageTag }));
    const command = new aws_sdk_client_ecr_js_namespaceObject.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes: acceptedMediaTypes });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw imageFailure(common.repositoryName, strange);
    const byTag = new Map();
    for (const { imageId, imageManifest: manifest, imageManifestMediaType: mediaType } of images ?? []) {
        const { imageTag: tag, imageDigest: digest } = imageId ?? {};
        if (tag && digest && manifest && mediaType)
            byTag.set(tag, { digest, manifest, mediaType });
    }
    return byTag;
};
const put = ({ common, options, ask }, { digest, manifest, mediaType }, tag) => ask('PutImage', async (aws) => {
    const image = { imageManifest: manifest, imageManifestMediaType: mediaType, imageDigest: digest };
    const command = new PutImageCommand({ ...common, ...image, ...(tag !== undefined && { imageTag: tag }) });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if (isNamed(error, 'ImageTagAlreadyExistsException'))
            return 'taken';
        if (!isNamed(error, 'ImageAlreadyExistsException'))
            throw error;
    }
    return 'put';
});
const login = async ({ options, ask }) => {
    const { authorizationData } = await ask('GetAuthorizationToken', (aws) => aws.send(new GetAuthorizationTokenCommand({}), options));
    const decoded = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw new Failure('unexpected', 'ECR gave an authorization token without a user and a password');
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
};

// EXTERNAL MODULE: ./build/src/images/fingerprint.js
var fingerprint = __nccwpck_require__(327);
;// CONCATENATED MODULE: ./build/src/images/manifest.js
const isFields = (value) => typeof value === 'object' && value !== null;
const fieldsOf = (value) => (isFields(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textOf = (value) => (typeof value === 'string' ? value : '');
/** Reads a manifest that a registry took, of an image or of an index. */
const readManifest = (text) => {
    const { config, layers, manifests } = fieldsOf(JSON.parse(text));
    const blobs = [...listOf(config === undefined ? [] : [config]), ...listOf(layers)];
    return {
        blobs: blobs.filter(isHeldByRegistry).map(({ digest, size }) => ({ digest: textOf(digest), size: Number(size) })),
        children: listOf(manifests).map((child) => ({ digest: textOf(child.digest), platform: platformOf(child) })),
    };
};
/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = ({ mediaType }) => !/foreign|nondistributable/.test(textOf(mediaType));
/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = ({ platform }) => {
    const { os, architecture, variant } = fieldsOf(platform);
    if (os === 'unknown')
        return undefined;
    return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/');
};

// EXTERNAL MODULE: ./build/src/images/trace-label.js
var trace_label = __nccwpck_require__(846);
;// CONCATENATED MODULE: ./build/src/images/newest-image.js





/** A thousand images each; ECR keeps at most 100,000 in a repository. */
const newest_image_mostPages = 100;
/** Undefined when the repository has no image under a fingerprint. */
const newestImage = async (connection, http) => {
    const details = await describeAll(connection);
    const candidates = details.flatMap(({ imageDigest, imageTags, imagePushedAt }) => {
        const tag = imageTags?.find(fingerprint/* isFingerprint */.Zv);
        return tag && imageDigest && imagePushedAt ? [{ tag, digest: imageDigest, pushedAt: imagePushedAt }] : [];
    });
    const [newest] = candidates.sort((a, b) => b.pushedAt.getTime() - a.pushedAt.getTime());
    if (newest === undefined)
        return undefined;
    const label = await labelOf(newest.digest, { connection, http });
    return { tag: newest.tag, pushedAt: newest.pushedAt, label };
};
const describeAll = async ({ common, options, ask }) => {
    const details = [];
    let nextToken;
    for (let page = 0; page < newest_image_mostPages; page += 1) {
        const command = new aws_sdk_client_ecr_js_namespaceObject.DescribeImagesCommand({
            ...common,
            filter: { tagStatus: 'TAGGED' },
            maxResults: 1000,
            ...(nextToken !== undefined && { nextToken }),
        });
        const answer = await ask('DescribeImages', (aws) => aws.send(command, options));
        details.push(...(answer.imageDetails ?? []));
        nextToken = answer.nextToken;
        if (nextToken === undefined)
            break;
    }
    return details;
};
const labelOf = async (digest, outside) => {
    const manifest = await manifestOf(digest, outside);
    // The platforms of an index are made of the same; an attestation is of none.
    const child = manifest && readManifest(manifest).children.find(({ platform }) => platform !== undefined);
    const image = child ? await manifestOf(child.digest, outside) : manifest;
    const config = image && at(JSON.parse(image), 'config', 'digest');
    if (typeof config !== 'string')
        return undefined;
    const label = at(await configOf(config, outside), 'config', 'Labels', trace_label/* traceLabelName */.FT);
    return typeof label === 'string' ? label : undefined;
};
const manifestOf = async (digest, { connection }) => (await ecr_reads_createEcrReads(() => connection).imagesByDigest([digest])).get(digest)?.manifest;
const configOf = async (digest, { connection, http }) => {
    const { status, body } = await http({
        method: 'GET',
        url: await ecr_reads_createEcrReads(() => connection).layerUrl(digest),
    });
    return status === 200 ? JSON.parse(body) : undefined;
};
const at = (value, ...path) => path.reduce((found, name) => typeof found === 'object' && found !== null ? new Map(Object.entries(found)).get(name) : undefined, value);

;// CONCATENATED MODULE: ./build/src/images/ecr-lookup.js







const keyOf = ({ repository, tag }) => `${repository}:${tag}`;
/** ECR tells of at most 100 images at once, of one repository. Its quotas (2000 BatchGetImage a second) are far away. */
const ecr_lookup_mostAtOnce = 100;
const lanes = 16;
/** Nothing is asked, and no region needed, before the first question. */
const createEcrLookup = (settings) => {
    const connect = createConnect(settings);
    return {
        images: async (wanted) => {
            const absent = new Set();
            const answers = await (0,in_lanes/* inLanes */.L)(batchesOf(wanted), lanes, ({ repository, tags }) => unlessAbsent(imagesByTag(connect(repository), tags)).then((byTag) => {
                if (byTag === undefined)
                    absent.add(repository);
                return [...(byTag ?? [])].map(([tag, image]) => [keyOf({ repository, tag }), image]);
            }));
            return { found: new Map(answers.flat()), absent };
        },
        pushedAt: async (wanted) => {
            const answers = await (0,in_lanes/* inLanes */.L)(batchesOf(wanted), lanes, async ({ repository, tags }) => {
                const times = await describe(connect(repository), tags);
                return times.map(([tag, at]) => [keyOf({ repository, tag }), at]);
            });
            return new Map(answers.flat());
        },
        newest: (repository) => unlessAbsent(newestImage(connect(repository), settings.http)),
    };
};
/** A repository that does not exist has no images: the leg creates it, or says how. */
const unlessAbsent = async (work) => {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && ecr_connection_isNamed(error.cause, 'RepositoryNotFoundException'))
            return undefined;
        throw error;
    }
};
const createConnect = (settings) => {
    let clients;
    return (repository) => {
        clients ??= createEcrClients(settings);
        return ecr_connection_connectEcr({ ...settings, repository, clients });
    };
};
const batchesOf = (wanted) => {
    const tagsOf = Map.groupBy(wanted, ({ repository }) => repository);
    return [...tagsOf].flatMap(([repository, every]) => {
        const tags = [...new Set(every.map(({ tag }) => tag))];
        const starts = Array.from({ length: Math.ceil(tags.length / ecr_lookup_mostAtOnce) }, (_, index) => index * ecr_lookup_mostAtOnce);
        return starts.map((start) => ({ repository, tags: tags.slice(start, start + ecr_lookup_mostAtOnce) }));
    });
};
/** One that is gone meanwhile spoils its whole batch, so that then each is asked for by itself. */
const describe = async (connection, tags) => {
    const { common, options, ask } = connection;
    const command = new aws_sdk_client_ecr_js_namespaceObject.DescribeImagesCommand({ ...common, imageIds: tags.map((imageTag) => ({ imageTag })) });
    try {
        const { imageDetails } = await ask('DescribeImages', (aws) => aws.send(command, options));
        return (imageDetails ?? []).flatMap(({ imageTags, imagePushedAt }) => (imageTags ?? []).map((tag) => [tag, imagePushedAt?.getTime() ?? 0]));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || !ecr_connection_isNamed(error.cause, 'ImageNotFoundException'))
            throw error;
        if (tags.length <= 1)
            return [];
        return (await (0,in_lanes/* inLanes */.L)(tags, lanes, (tag) => describe(connection, [tag]))).flat();
    }
};


/***/ }),

/***/ 327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Zv: () => (/* binding */ isFingerprint)
/* harmony export */ });
/* unused harmony export isOfContent */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);

/** Raised whenever the same ingredients must give other tags than before. */
const schemaVersion = 1;
/**
 * `src-` and 16 hex digits: the same ingredients, in whatever order they were found, give the same tag. A salt changes
 * the last 8 digits alone, so that whoever does not know it can still tell whether a tag is of his content.
 */
const fingerprint = (ingredients) => {
    const { files, dockerfile, context, target, buildArguments, platforms, buildContexts = [], bases, salt } = ingredients;
    const recipe = [
        schemaVersion,
        files.map(({ mode, oid, path }) => [path, mode, oid]).sort(byFirst),
        [dockerfile.path, dockerfile.mode, dockerfile.oid],
        context,
        target ?? null,
        buildArguments.map(({ name, value }) => [name, sha256(value)]).sort(byFirst),
        [...platforms].sort(),
        bases.map(({ reference, resolved }) => [reference, resolved]).sort(byFirst),
        null,
        // Only where there are any: the tags of all other images stay what they were.
        ...(buildContexts.length === 0 ? [] : [buildContexts.map(({ name, resolved }) => [name, resolved]).sort(byFirst)]),
    ];
    const content = sha256(JSON.stringify(recipe));
    const end = salt === undefined ? content.slice(8, 16) : sha256(`${content} ${salt}`).slice(0, 8);
    return `src-${content.slice(0, 8)}${end}`;
};
/** Whether the tag, salted or not, is of the content whose own tag is given. */
const isOfContent = (tag, own) => isFingerprint(tag) && tag.slice(0, 12) === own.slice(0, 12);
const isFingerprint = (tag) => /^src-[0-9a-f]{16}$/.test(tag);
const byFirst = ([a = ''], [b = '']) => (a < b ? -1 : Number(a > b));
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


/***/ }),

/***/ 742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ removePrivate),
  e: () => (/* binding */ withLocal)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
;// CONCATENATED MODULE: ./build/src/outside/git.js
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(379);
;// CONCATENATED MODULE: external "../../../dist/packages/actions-exec.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_exec_js_namespaceObject = x({ ["exec"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__.exec) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/process.js





/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
const createProcesses = ({ signal, fence }) => {
    signal.addEventListener('abort', interruptChildren, { once: true });
    return {
        run: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const output = await capture(command, args, options);
            signal.throwIfAborted();
            return output;
        },
        show: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const code = await fence(() => inherit(command, args, options));
            signal.throwIfAborted();
            return code;
        },
    };
};
const capture = async (command, args, options) => {
    const stdout = [];
    const stderr = [];
    const { directory: cwd, input } = options;
    const code = await (0,actions_exec_js_namespaceObject.exec)(`"${onPath(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env: childEnvironment(options.env),
        listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw cannotStart(command, error);
    });
    const bytes = Buffer.concat(stdout);
    return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
};
/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const onPath = (command) => {
    if (command.includes('/'))
        return command;
    const files = (process.env.PATH ?? '').split(external_node_path_.delimiter).flatMap((folder) => (folder ? [(0,external_node_path_.join)(folder, command)] : []));
    const found = files.find(isProgram);
    if (found === undefined)
        throw cannotStart(command, 'no folder of the PATH has it');
    return found;
};
const isProgram = (file) => {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
};
const inherit = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env: childEnvironment(options.env),
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
    });
    child.on('error', (error) => reject(cannotStart(command, error)));
    child.on('close', (code, killedBy) => resolve(code ?? (killedBy === null ? 1 : 128)));
    for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk) => {
            process.stdout.write(chunk);
            listen?.(chunk);
        });
    }
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
});
const cannotStart = (command, error) => new failure/* Failure */.H('not-found', `cannot start ${command}: ${(0,failure/* messageOf */.b)(error)}. Install it, or put it on the PATH`, {
    cause: error,
});
const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/;
/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/;
/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
const childEnvironment = (added = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};
/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set();
/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = () => {
    for (const pid of descendantsOf('self').filter((pid) => !interrupted.has(pid))) {
        interrupted.add(pid);
        try {
            process.kill(Number(pid), 'SIGINT');
        }
        catch {
            // It ended by itself meanwhile.
        }
    }
};
const keptApart = new Set();
/** A child that somebody else ends: neither it nor its children are interrupted here. */
const keepFromInterrupts = (pid) => {
    keptApart.add(String(pid));
};
const descendantsOf = (pid) => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
const childrenOf = (pid) => {
    try {
        const tasks = (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./build/src/images/docker.js + 2 modules
var docker = __nccwpck_require__(904);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __nccwpck_require__(864);
;// CONCATENATED MODULE: ./build/src/images/merge-docker-config.js

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
const mergeDockerConfig = (user, login) => {
    const config = parse(user);
    if (login === undefined)
        return JSON.stringify(config, null, 2);
    const { host, username, password } = login;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const auths = { ...fieldsOf(config.auths), [host]: { auth } };
    // A credential helper would be asked instead of `auths`; an empty one for this host means: look into this file.
    const helped = config.credsStore !== undefined || host in fieldsOf(config.credHelpers);
    const credHelpers = helped ? { credHelpers: { ...fieldsOf(config.credHelpers), [host]: '' } } : {};
    return JSON.stringify({ ...config, auths, ...credHelpers }, null, 2);
};
const parse = (text) => {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if (isFields(config))
            return config;
    }
    catch {
        // Said below: the parser's own words would quote what may be a secret.
    }
    throw new failure/* Failure */.H('invalid-input', "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder");
};

;// CONCATENATED MODULE: ./build/src/images/docker-config.js





/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins). Builders are copied, since buildx writes a journal among them. Returns its path; `removeDockerConfig` takes it away again.
 */
const createDockerConfig = async ({ userDirectory, temporaryDirectory, login, onConfig, }) => {
    const user = await readUserConfig((0,external_node_path_.join)(userDirectory, 'config.json'));
    const config = mergeDockerConfig(user, login);
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-docker-'));
    onConfig(directory);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), config, { mode: 0o600 });
    for (const name of await namesIn(userDirectory)) {
        const [from, to] = [(0,external_node_path_.join)(userDirectory, name), (0,external_node_path_.join)(directory, name)];
        if (name === 'buildx')
            await (0,promises_.cp)(from, to, { recursive: true, filter: (path) => !journal.has((0,external_node_path_.basename)(path)) });
        else if (name !== 'config.json')
            await (0,promises_.symlink)(from, to);
    }
    return directory;
};
const journal = new Set(['refs', 'activity', '.lock']);
/** Links are removed, never what they lead to. */
const removeDockerConfig = (directory) => (0,promises_.rm)(directory, { recursive: true, force: true });
const readUserConfig = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw new failure/* Failure */.H('invalid-input', `cannot read Docker's own configuration, ${path}`, { cause: error });
    }
};
const namesIn = async (directory) => {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-access.js


/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
const createDockerAccess = (settings) => {
    const { userDirectory, temporaryDirectory, mask, onConfig } = settings;
    const configured = async (login) => {
        const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig });
        return (0,docker/* createDocker */.hC)({ ...settings, configDirectory });
    };
    let plain;
    return (login) => {
        if (login === undefined) {
            plain ??= configured();
            return plain;
        }
        mask(login.password);
        mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
        return configured(login);
    };
};

;// CONCATENATED MODULE: ./build/src/images/local-handles.js





/** Removes folders that were heard of, one a line. */
const removePrivate = async (directories) => {
    await Promise.all(directories.split('\n').filter(Boolean).map(removeDockerConfig));
};
/** Works with git and Docker, and takes their logins and secrets away again. */
const withLocal = async (settings, work) => {
    const { signal, workspace, progress } = settings;
    const processes = createProcesses(settings);
    const directories = [];
    const onPrivate = (directory) => {
        directories.push(directory);
        settings.onPrivate(directories.join('\n'));
    };
    const docker = createDockerAccess({
        ...settings,
        processes,
        directory: workspace,
        userDirectory: settings.dockerDirectory,
        onConfig: onPrivate,
    });
    try {
        const git = createGit({ processes, directory: workspace });
        return await work({ git, docker, progress, clock: (0,clock/* createClock */.t)(signal), onPrivate });
    }
    finally {
        await removePrivate(directories.join('\n'));
    }
};


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ withSelection)
/* harmony export */ });
/* harmony import */ var _outside_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(359);
/* harmony import */ var _ecr_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(772);
/* harmony import */ var _local_handles_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);



/** Works with all that `select` and `collectImages` reach for. */
const withSelection = (settings, work) => (0,_local_handles_js__WEBPACK_IMPORTED_MODULE_2__/* .withLocal */ .e)(settings, ({ docker, ...local }) => {
    const ecr = (0,_ecr_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .createEcrLookup */ .r)({ ...settings, http: (0,_outside_http_js__WEBPACK_IMPORTED_MODULE_0__/* .createHttp */ .V)(settings) });
    return work({ ...local, docker: () => docker(), ecr, newSalt: settings.newSalt });
});


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rowOf),
/* harmony export */   a: () => (/* binding */ rowFields)
/* harmony export */ });
const rowFields = [
    'name',
    'repository',
    'context',
    'file',
    'target',
    'build-args',
    'build-contexts',
    'platforms',
    'paths',
    'tag',
    'base-images',
];
/** What a leg needs to build just what was selected: `tag` for its `fingerprint`, and what base images stood for. */
const rowOf = ({ service, tag, bases }) => ({
    name: service.name,
    repository: service.repository,
    context: service.context,
    file: service.file ?? '',
    target: service.target ?? '',
    'build-args': pairsOf(service.buildArguments),
    'build-contexts': pairsOf(service.buildContexts ?? []),
    platforms: service.platforms.join('\n'),
    paths: service.paths.join('\n'),
    tag,
    'base-images': bases.map(({ reference, resolved }) => `${reference}=${resolved}`).join('\n'),
});
const pairsOf = (pairs) => pairs.map(({ name, value }) => `${name}=${value}`).join('\n');


/***/ }),

/***/ 106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ formatMatrix),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   gb: () => (/* binding */ formatSelection)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(967);
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);
/* harmony import */ var _selection_row_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(207);



/** What GitHub takes as a matrix. */
const formatMatrix = (rows) => JSON.stringify({ include: rows });
/** On one short line, since it becomes an input. */
const formatSelection = ({ rows, images }) => (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .packLines */ .FJ)([formatMatrix(rows), ...images.map(_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageJson */ .LF)]);
/** Reads a selection: that short line, or the matrix and images as they are, a line each. A string says what is wrong. */
const parseSelection = (text) => {
    const selection = { rows: [], images: [] };
    const lines = (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(text);
    if (typeof lines === 'string')
        return lines;
    for (const line of lines) {
        const matrix = rowsIn(line);
        if (typeof matrix === 'string')
            return matrix;
        const image = matrix ? undefined : (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageJson */ .FP)(line);
        if (typeof image === 'string')
            return `has a line that is neither a matrix nor an image: it ${image}`;
        if (matrix)
            selection.rows.push(...matrix);
        if (image)
            selection.images.push(image);
    }
    return selection;
};
const rowsIn = (line) => {
    const value = parsed(line);
    if (typeof value !== 'object' || value === null || !('include' in value))
        return undefined;
    if (!Array.isArray(value.include))
        return 'has a matrix without a list under `include`';
    const rows = value.include.map(rowIn);
    const broken = rows.indexOf(undefined);
    return broken === -1
        ? rows.flatMap((row) => row ?? [])
        : `has a matrix whose row ${broken + 1} is not of select-services`;
};
const parsed = (line) => {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
};
const rowIn = (value) => {
    const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    const text = (name) => {
        const found = given.get(name);
        return typeof found === 'string' ? found : undefined;
    };
    const entries = _selection_row_js__WEBPACK_IMPORTED_MODULE_2__/* .rowFields */ .a.map((name) => [name, text(name)]);
    if (entries.some(([, found]) => found === undefined))
        return undefined;
    const row = Object.fromEntries(entries);
    return isWhole(row) ? row : undefined;
};
const isWhole = (row) => _selection_row_js__WEBPACK_IMPORTED_MODULE_2__/* .rowFields */ .a.every((name) => row[name] !== undefined);


/***/ }),

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ traceLabelName),
/* harmony export */   Nl: () => (/* binding */ differencesSince)
/* harmony export */ });
/* unused harmony export traceLabel */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(933);


/** The label by which an image says what it was made of, so that a later run can say what changed since. */
const traceLabelName = 'slipway.made-of';
/** Labels are in every image and shown by `docker inspect`: many files are told by their folders. */
const mostFiles = 32;
const traceLabel = (trace) => ({
    name: traceLabelName,
    value: JSON.stringify({ ...trace, files: summarise(trace.files) }),
});
const summarise = (files) => {
    const deepest = Math.max(1, ...Object.keys(files).map((path) => path.split('/').length));
    for (let depth = deepest; depth > 0; depth -= 1) {
        const folders = Object.groupBy(Object.entries(files), ([path]) => path.split('/').slice(0, depth).join('/'));
        const names = Object.keys(folders);
        if (names.length <= mostFiles)
            return Object.fromEntries(names.map((name) => [name, hashOf(folders[name] ?? [])]));
    }
    return { '.': hashOf(Object.entries(files)) };
};
const hashOf = (files) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(files.sort())).digest('hex').slice(0, 12);
/** What changed since an image whose label is given; undefined when the label says nothing that can be read. */
const differencesSince = (now, label) => {
    const before = parseTrace(label);
    return before && (0,_trace_js__WEBPACK_IMPORTED_MODULE_1__/* .differences */ .t)({ ...now, files: asIn(now.files, Object.keys(before.files)) }, before);
};
/** The files told by the folders of another summary; what is in none of them is told by itself. */
const asIn = (files, folders) => {
    const folderOf = (path) => folders.find((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`)) ?? path;
    const grouped = Object.groupBy(Object.entries(files), ([path]) => folderOf(path));
    return Object.fromEntries(Object.entries(grouped).map(([folder, within]) => [folder, hashOf(within ?? [])]));
};
const parseTrace = (label) => {
    const value = parsed(label);
    const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    const text = (name) => {
        const found = fields.get(name);
        return typeof found === 'string' ? found : '';
    };
    const record = (name) => {
        const found = fields.get(name);
        const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
        return Object.fromEntries(entries.map(([key, one]) => [key, String(one)]));
    };
    if (!fields.has('files') || !fields.has('dockerfile'))
        return undefined;
    return {
        files: record('files'),
        dockerfile: record('dockerfile'),
        context: text('context'),
        target: text('target'),
        arguments: record('arguments'),
        contexts: record('contexts'),
        platforms: text('platforms'),
        bases: record('bases'),
    };
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ traceOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);

const traceOf = (ingredients) => {
    const { files, dockerfile, context, target = '', buildArguments, buildContexts = [], platforms, bases } = ingredients;
    return {
        // The Dockerfile is told by itself.
        files: byPathOf(files.filter(({ path }) => path !== dockerfile.path)),
        dockerfile: byPathOf([dockerfile]),
        context,
        target,
        arguments: Object.fromEntries(buildArguments.map(({ name, value }) => [name, hashOf(value)])),
        contexts: Object.fromEntries(buildContexts.map(({ name, resolved }) => [name, resolved])),
        platforms: platforms.toSorted().join(', '),
        bases: Object.fromEntries(bases.map(({ reference, resolved }) => [reference, resolved])),
    };
};
const byPathOf = (entries) => Object.fromEntries(entries.map(({ path, mode, oid }) => [path, `${mode} ${oid}`]));
/** Values say nothing of what they stand for; 12 hex digits tell two of them apart. */
const hashOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
/** What changed from one to the other, each as a few words; empty when they are the same. */
const differences = (now, before) => [
    ...changes(now.dockerfile, before.dockerfile),
    ...named(changes(now.files, before.files)),
    ...(now.context === before.context ? [] : [`context is \`${now.context}\`, it was \`${before.context}\``]),
    ...(now.target === before.target ? [] : [`target is \`${now.target}\`, it was \`${before.target}\``]),
    ...changes(now.arguments, before.arguments).map((change) => `build argument ${change}`),
    ...changes(now.contexts, before.contexts).map((change) => `build context ${change}`),
    ...(now.platforms === before.platforms ? [] : [`platforms are ${now.platforms}, they were ${before.platforms}`]),
    ...changes(now.bases, before.bases).map((change) => `base image ${change}`),
];
const changes = (now, before) => [
    ...Object.entries(now).flatMap(([name, value]) => changeOf({ name, value, was: before[name] })),
    ...Object.keys(before)
        .filter((name) => !(name in now))
        .map((name) => `${name} is gone`),
];
const changeOf = ({ name, value, was }) => {
    if (value === was)
        return [];
    if (was === undefined)
        return [`${name} is new`];
    const [[mode, oid], [oldMode, oldOid]] = [value.split(' '), was.split(' ')];
    return [oid !== undefined && oid === oldOid ? `${name} has mode ${mode}, it had ${oldMode}` : `${name} changed`];
};
const mostNamed = 3;
const named = (all) => all.length <= mostNamed ? all : [...all.slice(0, mostNamed), `${all.length - mostNamed} files more`];


/***/ }),

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * A failure that the user can act on: its message says what was wrong, what was found and what to do.
 * Anything else that is thrown is a defect of ours and ends as `unexpected`.
 */
class Failure extends Error {
    reason;
    /** What the summary shows beside the message, where a person wants more than a sentence. */
    sections;
    /** How long whoever refused asks to be left alone. */
    waitMilliseconds;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.sections = options.sections ?? [];
        this.waitMilliseconds = options.waitMilliseconds ?? 0;
    }
}
/** The message of whatever was thrown, without its stack. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));


/***/ }),

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LF: () => (/* binding */ formatImageJson),
  Bc: () => (/* binding */ isDigest),
  FP: () => (/* binding */ parseImageJson),
  F2: () => (/* binding */ parseReference)
});

// UNUSED EXPORTS: formatReference, isTag, shortName, shortPin

;// CONCATENATED MODULE: ./build/src/lib/json.js
/** JSON that somebody else wrote. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of a text that should be JSON, or undefined. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** What of an object is text, by name. */
const textsIn = (value) => Object.fromEntries(Object.entries(value).flatMap(([name, found]) => typeof found === 'string' ? [[name, found]] : []));
/** What stands at the path, or undefined where any part of it is absent. */
const at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

;// CONCATENATED MODULE: ./build/src/lib/image-reference.js

/** Tags and digests as the OCI distribution specification 1.1 defines them. */
const isTag = (text) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(text);
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** `host[:port]/path/of/app[:tag][@digest]`; undefined when it is not a reference. */
const parseReference = (text) => {
    const [, repository = '', tag, digest] = /^([^@\s]+?)(?::([^:/@\s]+))?(?:@(\S+))?$/.exec(text) ?? [];
    if (!isRepository(repository))
        return undefined;
    if ((tag !== undefined && !isTag(tag)) || (digest !== undefined && !isDigest(digest)))
        return undefined;
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
};
const formatReference = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
const isRepository = (text) => /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/.test(text);
/** `tag@digest` with as much of the digest as a person compares. */
const shortPin = (pinned) => pinned.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@$1');
/** The last segment of a repository: what a service is called when nobody says otherwise. */
const shortName = (repository) => repository.slice(repository.lastIndexOf('/') + 1);
/** One line of JSON with the keys in a fixed order. */
const formatImageJson = ({ name, repository, tag, digest }) => JSON.stringify({ name, repository, tag, digest });
/** Reads one line of `image-json`; `tag` or `digest` may be empty, not both. A string says what is wrong with it. */
const parseImageJson = (line) => {
    const value = parseJson(line);
    if (typeof value !== 'object' || value === null)
        return 'is not a JSON object';
    const { name, repository, tag, digest } = { name: '', repository: '', tag: '', digest: '', ...value };
    if (typeof name !== 'string' || name === '')
        return 'has no "name"';
    if (typeof repository !== 'string' || !isRepository(repository))
        return `has "repository" ${JSON.stringify(repository)}`;
    if (!isEmptyOr(isTag, tag)) {
        return `has "tag" ${JSON.stringify(tag)}, which is not an image tag`;
    }
    if (!isEmptyOr(isDigest, digest)) {
        return `has "digest" ${JSON.stringify(digest)}, which is not sha256: and 64 hex digits`;
    }
    return tag === '' && digest === '' ? 'has neither "tag" nor "digest"' : { name, repository, tag, digest };
};
const isEmptyOr = (is, value) => typeof value === 'string' && (value === '' || is(value));


/***/ }),

/***/ 760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/** Works on all items, at most `lanes` at a time, and gives the results in the items' order. The first error ends it. */
const inLanes = async (items, lanes, work) => {
    const results = [];
    const waiting = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (failed)
                return;
            results[index] = await work(item);
        }
    };
    const ended = Array.from({ length: Math.min(lanes, items.length) }, async () => {
        try {
            await lane();
        }
        catch (error) {
            failed = true;
            throw error;
        }
    });
    await Promise.all(ended);
    return results;
};


/***/ }),

/***/ 864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** Whether a file operation failed because nothing is there. */
const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export link */
/** Text that came from outside, so that it shows as itself and as nothing else. */
const literal = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ');
/** Inline code, whatever backticks or pipes the text holds. */
const code = (text) => {
    if (text.includes('\\|'))
        return `<code>${literal(text)}</code>`;
    const line = text.replace(/\r\n?|\n/g, ' ').replaceAll('|', '\\|');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`;
};
/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
const prose = (text) => text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('');
/** A code block that its own content cannot close. */
const fenced = (text, language = '') => {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
};
const link = (text, url) => `[${literal(text)}](${url.replace(/[()\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
/** Cells are Markdown already: pass outside text through `literal` or `code`. */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cT: () => (/* binding */ joinLines),
  FJ: () => (/* binding */ packLines),
  Sn: () => (/* binding */ unpackLines)
});

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/src/lib/packed-lines.js

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
const mostBytes = 64 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,external_node_zlib_namespaceObject.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = 64 * 1024;
/** The lines as an output that another job's input takes. */
const joinLines = (lines) => {
    const text = lines.join('\n');
    return text.length <= mostPlain ? text : packLines(lines);
};
/** The lines of a text, those that are packed unpacked; a string says which is broken. */
const unpackLines = (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const all = lines.map((line) => (line.startsWith(mark) ? unpacked(line) : [line]));
    return all.includes(undefined)
        ? 'has a line that begins with `gz:` and is not whole'
        : all.flatMap((part) => part ?? []).filter((line) => line !== '');
};
const unpacked = (line) => {
    try {
        const bytes = (0,external_node_zlib_namespaceObject.gunzipSync)(Buffer.from(line.slice(mark.length), 'base64'), { maxOutputLength: mostBytes });
        return bytes.toString('utf8').split('\n');
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

/** Asks `retry` for another attempt; `waitMilliseconds` is the least to wait, as in `Retry-After`. */
const again = (reason, waitMilliseconds) => waitMilliseconds === undefined ? { again: reason } : { again: reason, waitMilliseconds };
const isAgain = (value) => typeof value === 'object' && value !== null && 'again' in value;
/**
 * Repeats until an attempt returns a value, with full jitter and no limit but the time: N writers in lockstep need N
 * rounds, so a count would fail the last ones. Fails as `timed-out` with the last reason.
 */
const retry = async (options) => {
    const { what, attempt, clock, budgetMilliseconds, firstDelayMilliseconds, longestDelayMilliseconds } = options;
    const random = options.random ?? Math.random;
    const deadline = clock.now() + budgetMilliseconds;
    for (let number = 1;; number += 1) {
        const result = await attempt(number);
        if (!isAgain(result))
            return result;
        const ceiling = Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(number - 1, 30));
        const delay = Math.max(random() * ceiling, result.waitMilliseconds ?? 0);
        if (clock.now() + delay > deadline) {
            const seconds = Math.round(budgetMilliseconds / 1000);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `10m`, `1h30m`, `30d` → milliseconds; undefined for anything else, a bare number included. */
const parseDuration = (text) => {
    if (!/^(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text) || text === '')
        return undefined;
    const parts = text.matchAll(/(\d+)([dhms])/g);
    const milliseconds = [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitMilliseconds[unit] ?? 0), 0);
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
};
/** Milliseconds as a person says them: `0.4s`, `12s`, `3m05s`, `1h02m`, `30d04h`. */
const formatDuration = (milliseconds) => {
    if (milliseconds < 9_950)
        return `${(milliseconds / 1000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const twoDigits = (count) => String(count).padStart(2, '0');
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m${twoDigits(seconds % 60)}s`;
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48)
        return `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`;
    return `${hours}h${twoDigits(Math.floor((seconds % 3600) / 60))}m`;
};


/***/ }),

/***/ 588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ awsRegion),
/* harmony export */   l: () => (/* binding */ awsRequestHandler)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(708);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(679);



/** The region to use: what was asked for, else what the environment says. */
const awsRegion = (asked) => {
    const region = asked ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
    if (region)
        return region;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', 'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`');
};
/** How an AWS client connects: through the proxy that the environment names, which the SDK leaves out, and never forever. */
const awsRequestHandler = () => {
    const agent = { keepAlive: true, maxSockets: 50, proxyEnv: process.env };
    return {
        httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agent),
        httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(agent),
        connectionTimeout: 10_000,
        requestTimeout: 120_000,
        throwOnRequestTimeout: true,
    };
};


/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/outside/clock.js

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/http-exchange.js




/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate }) => {
    const agentOptions = { keepAlive: true, proxyEnv: process.env };
    const ca = caCertificate === undefined ? {} : { ca: [...(0,external_node_tls_namespaceObject.getCACertificates)('default'), caCertificate] };
    const plain = new external_node_http_.Agent(agentOptions);
    const secure = new external_node_https_.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
        return url.protocol === 'https:'
            ? (0,external_node_https_.request)(url, { ...options, agent: secure }, onResponse)
            : (0,external_node_http_.request)(url, { ...options, agent: plain }, onResponse);
    };
};
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const unknownAuthority = /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
const unreachable = (url, error) => {
    const code = 'code' in error ? String(error.code) : '';
    const cause = unknownAuthority.test(code)
        ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
        : error.message || code || error.name;
    return new failure/* Failure */.H('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error });
};

;// CONCATENATED MODULE: ./build/src/outside/http.js

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = createBegin(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
        const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
        const ended = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
        const exchange = begin(measured(request), ended, (response) => {
            collect(response).then(resolve, fail);
        });
        exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
        exchange.end(request.body);
    });
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestBodyBytes)
            throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, headers: headersOf(response), body: Buffer.concat(chunks).toString() };
};


/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports optionalText, optionalSecret, linesOf, someOf */
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16);


const found = (raw) => (raw === '' ? 'it is empty' : `it holds ${JSON.stringify(raw.slice(0, 200))}`);
/** A reader of whatever `parse` accepts; undefined is a mistake, told as what should be there. */
const shaped = (should, parse) => ({
    read: (raw) => {
        const value = parse(raw);
        return value === undefined ? { mistakes: [`should be ${should}, but ${found(raw)}`] } : { value };
    },
});
/** A text that the pattern matches. */
const matching = (should, pattern) => shaped(should, (raw) => (pattern.test(raw) ? raw : undefined));
const text = shaped('set', (raw) => raw || undefined);
const optionalText = { read: (raw) => ({ value: raw || undefined }) };
const optionalSecret = { ...optionalText, secret: true };
const bool = shaped('`true` or `false`', (raw) => raw === 'true' || raw === 'false' ? raw === 'true' : undefined);
/** Milliseconds. */
const duration = shaped('a duration such as `90s`, `10m` or `1h30m`', _lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E);
const oneOf = (...values) => shaped(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (raw) => values.find((value) => value === raw));
/** The input may be left empty. */
const optional = ({ read, ...reader }) => ({
    ...reader,
    read: (raw) => (raw === '' ? { value: undefined } : read(raw)),
});
/** One item a line, each through `item`; blank lines are skipped, packed ones unpacked, and every bad line is told. */
const linesOf = (item) => ({
    read: (raw) => {
        const items = (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(raw);
        if (typeof items === 'string')
            return { mistakes: [items] };
        const reads = items.map((line) => item.read(line));
        const mistakes = reads.flatMap((read) => ('mistakes' in read ? read.mistakes : []));
        return mistakes.length > 0
            ? { mistakes }
            : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) };
    },
});
const lines = linesOf(text);
/** A list that must have at least one item. */
const someOf = (list) => ({
    read: (raw) => (raw === '' ? { mistakes: ['should hold at least one line, but it is empty'] } : list.read(raw)),
});
/** Reads every input and tells every mistake at once, each under the input's name. */
const parseInputs = (schema, raw) => {
    const reads = Object.entries(schema).map(([name, reader]) => ({ name, read: reader.read(raw(name)) }));
    const mistakes = reads.flatMap(({ name, read }) => 'mistakes' in read ? read.mistakes.map((mistake) => `${name}: ${mistake}`) : []);
    if (mistakes.length > 0)
        return { mistakes };
    const values = reads.map(({ name, read }) => [name, 'value' in read ? read.value : undefined]);
    return { input: Object.fromEntries(values) };
};


/***/ }),

/***/ 93:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(379);
;// CONCATENATED MODULE: external "../../../dist/packages/actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_core_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.endGroup), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getInput), ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.saveState), ["setFailed"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setFailed), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.warning) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/lib/timeline.js



/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
const ganttChart = (phases) => {
    const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
        const mark = ended === 'failed' ? 'crit, ' : '';
        return `  ${name.replace(/[:;#,]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`;
    });
    return (0,markdown/* fenced */.OF)(['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars].join('\n'), 'mermaid');
};
/** Each phase with when it began, counted from the first one, and how long it took. */
const phaseTable = (phases) => {
    const origin = phases[0]?.startedAt ?? 0;
    const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
        (0,markdown/* code */.aY)(name),
        `+${(0,time/* formatDuration */.a)(startedAt - origin)}`,
        (0,time/* formatDuration */.a)(endedAt - startedAt),
        ended,
    ]);
    return (0,markdown/* table */.tp)(['Phase', 'Began', 'Took', 'Ended'], rows);
};
const mostPhases = 40;
const mostLetters = 80;
/** What crosses jobs as `timeline`: the phases on one line, begin and end in epoch milliseconds, at most 40 of them. */
const formatTimeline = (phases) => JSON.stringify(phases.slice(0, mostPhases).map(({ name, startedAt, endedAt, ended }) => ({
    name: name.slice(0, mostLetters),
    begin: startedAt,
    end: endedAt,
    ended,
})));
/** Reads such a line; what is not a phase is left out, since a timeline is for people. */
const parseTimeline = (text) => {
    const list = parseJson(text);
    return (Array.isArray(list) ? list : []).flatMap((entry) => {
        const [name, begin, end] = [at(entry, 'name'), at(entry, 'begin'), at(entry, 'end')];
        if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number')
            return [];
        return [{ name, startedAt: begin, endedAt: end, ended: at(entry, 'ended') === 'failed' ? 'failed' : 'done' }];
    });
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./build/src/lib/told.js


/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const told_mostLetters = 24 * 1024;
/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
const formatTold = (always, details) => {
    for (const detail of details) {
        const line = packed({ ...detail, ...always });
        if (line.length <= told_mostLetters)
            return line;
    }
    return packed(always);
};
const packed = (told) => (0,packed_lines/* packLines */.FJ)([JSON.stringify(told)]);
/** Reads such a line; undefined when it is none. */
const parseTold = (text) => {
    const lines = unpackLines(text);
    const value = typeof lines === 'string' ? undefined : parseJson(lines.join('\n'));
    if (!isRecord(value))
        return undefined;
    return textsIn(value);
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/runner/fence.js

/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
const createFence = (write) => {
    let depth = 0;
    let token = '';
    const open = () => {
        token = (0,external_node_crypto_.randomUUID)();
        write(`::stop-commands::${token}\n`);
    };
    // A child may have left its line unfinished, and a command is only seen at the beginning of one.
    const close = () => write(`\n::${token}::\n`);
    return {
        fenced: async (work) => {
            depth += 1;
            if (depth === 1)
                open();
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    close();
            }
        },
        command: (emit) => {
            if (depth > 0)
                close();
            emit();
            if (depth > 0)
                open();
        },
    };
};
/**
 * A line of ours that may quote somebody else's text, with the commands in it made harmless by a zero-width space. To
 * .NET, in which the runner is written, a lone carriage return ends a line, and a next-line character is white space.
 */
const harmless = (line) => line
    .split(/\r\n?|\n/)
    .map((part) => part.replace(/^([\s\u0085]*):(?=:)/, '$1:\u200B').replaceAll('##[', '#\u200B#['))
    .join('\n');

;// CONCATENATED MODULE: ./build/src/runner/annotations.js


/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10;
/** The runner cuts a message at 4096 characters without a word. */
const longestMessage = 4_000;
/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
const createAnnotations = ({ fence, hide }) => {
    let count = 0;
    return {
        warn: (given) => {
            const message = hide(given);
            count += 1;
            if (count < mostShown)
                fence.command(() => actions_core_js_namespaceObject.warning(cut(message)));
            else
                actions_core_js_namespaceObject.info(harmless(`Warning: ${message}`));
        },
        fail: (message) => fence.command(() => actions_core_js_namespaceObject.setFailed(cut(hide(message)))),
        flush: () => {
            const more = count - mostShown + 1;
            if (more > 0)
                fence.command(() => actions_core_js_namespaceObject.warning(`${more} more: the log has them`));
        },
    };
};
const cut = (message) => message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}… (cut)`;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/runner/event.js

/** The payload of the event that started the run; undefined when there is none to read. */
const readPayload = (path) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
};
/**
 * The commit that an event's changes begin at: `pull_request.base.sha`, `merge_group.base_sha`, or a push's `before`,
 * which is all zeros for a new branch.
 */
const baseCommitIn = (event) => {
    const found = [['pull_request', 'base', 'sha'], ['merge_group', 'base_sha'], ['before']].map((path) => path.reduce(fieldOf, event));
    return found.find((sha) => typeof sha === 'string' && isCommit(sha))?.toString();
};
/** The repository's default branch, '' when the event does not say. */
const defaultBranchIn = (event) => {
    const name = ['repository', 'default_branch'].reduce(fieldOf, event);
    return typeof name === 'string' ? name : '';
};
/** The pull request that the event is about. */
const pullRequestNumberIn = (event) => {
    const number = ['pull_request', 'number'].reduce(fieldOf, event);
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};
/** When a push came, in epoch milliseconds: its event alone has it as a number, of seconds. */
const pushedAtIn = (event) => {
    const seconds = ['repository', 'pushed_at'].reduce(fieldOf, event);
    return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? seconds * 1000 : undefined;
};
const fieldOf = (value, name) => typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
const isCommit = (text) => /^(?!0+$)[0-9a-f]{40,64}$/.test(text);

;// CONCATENATED MODULE: ./build/src/runner/context.js

const readContext = () => {
    const variable = (name) => process.env[name] ?? '';
    const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = variable('GITHUB_REPOSITORY');
    const runId = variable('GITHUB_RUN_ID');
    const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    const payload = readPayload(variable('GITHUB_EVENT_PATH'));
    return {
        repository,
        sha: variable('GITHUB_SHA'),
        serverUrl,
        ...apiUrls(variable),
        event: eventOf(variable, payload),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
        temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
        idTokenRequest: url && token ? { url, token } : undefined,
        cacheService: Object.fromEntries(cacheVariables.map((name) => [name, variable(name)]).filter(([, value]) => value !== '')),
        baseCommit: baseCommitIn(payload),
        mergeCommit: /^refs\/pull\/\d+\/merge$/.test(variable('GITHUB_REF')) ? variable('GITHUB_SHA') : undefined,
        pushedAt: pushedAtIn(payload),
    };
};
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const apiUrls = (variable) => {
    const apiUrl = (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '');
    return { apiUrl, graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl.replace(/\/v3$/, '')}/graphql` };
};
const eventOf = (variable, payload) => {
    const baseBranch = variable('GITHUB_BASE_REF');
    const pullRequest = /^pull_request/.test(variable('GITHUB_EVENT_NAME'));
    const isBranch = variable('GITHUB_REF_TYPE') === 'branch' && variable('GITHUB_REF').startsWith('refs/heads/');
    const branch = variable('GITHUB_HEAD_REF') || (isBranch ? variable('GITHUB_REF_NAME') : '');
    return {
        pullRequest,
        pullRequestNumber: pullRequestNumberIn(payload),
        branch,
        baseBranch,
        defaultBranch: defaultBranchIn(payload),
    };
};

;// CONCATENATED MODULE: ./build/src/runner/ending.js




/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
const failed = (thrown, signal) => {
    const error = signal.aborted ? signal.reason : thrown;
    if (!(error instanceof failure/* Failure */.H) && error instanceof Error && error.stack)
        actions_core_js_namespaceObject.debug(error.stack);
    const reason = error instanceof failure/* Failure */.H ? error.reason : 'unexpected';
    const outcome = reason === 'cancelled' ? 'cancelled' : 'failed';
    const message = (0,failure/* messageOf */.b)(error);
    const more = error instanceof failure/* Failure */.H ? error.sections : [];
    const sections = [{ heading: 'Why', body: shown(message), weight: 'essential' }, ...more];
    return {
        outcome,
        outputs: {},
        report: { headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}. ${sentences[reason]}`, sections },
        failure: { reason, message },
    };
};
/** One mistake a line, and below it, with its columns, the excerpt that points into a file. */
const shown = (message) => message
    .split(/\n(?![ \t])/)
    .map((mistake) => {
    const [first = '', ...excerpt] = mistake.split('\n');
    return excerpt.length === 0 ? `- ${(0,markdown/* prose */.CS)(first)}` : `- ${(0,markdown/* prose */.CS)(first)}\n\n${(0,markdown/* fenced */.OF)(excerpt.join('\n'))}\n`;
})
    .join('\n');
const sentences = {
    'invalid-input': 'Something given to the action has to be corrected; nothing was changed.',
    denied: 'A right or a valid credential is missing.',
    'not-found': 'Something that was named is not there.',
    conflict: 'Something else stands where this was to go.',
    'timed-out': 'It was not done in time.',
    'build-error': 'The build failed.',
    unreachable: 'A server could not be reached.',
    rejected: 'What was asked for was refused.',
    cancelled: 'The run was cancelled.',
    unexpected: 'This is a defect of the action: please report it.',
};
/** The summary under its title, with the timeline of its phases at the end. */
const withTimeline = (title, report, phases) => ({
    headline: `### ${title}: ${report.headline}`,
    sections: [
        ...report.sections,
        ...(phases.length === 0
            ? []
            : [{ heading: 'Timeline', body: `${ganttChart(phases)}\n\n${phaseTable(phases)}`, weight: 'detail' }]),
    ],
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/runner/masks.js

/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5;
const createMasks = (fence) => {
    const hidden = new Set();
    return {
        mask: (secret) => {
            if (secret.trim().length < shortestMasked)
                return;
            for (const form of formsOf(secret))
                hidden.add(form);
            fence.command(() => actions_core_js_namespaceObject.setSecret(secret));
        },
        hide: (text) => [...hidden].reduce((shown, form) => shown.replaceAll(form, '***'), text),
    };
};
/** A secret as it is, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret) => [
    secret,
    encodeURIComponent(secret),
    ...[0, 1, 2].map((shift) => {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
    }),
];

;// CONCATENATED MODULE: ./build/src/runner/progress.js




/** Progress as groups in the log, which GitHub cannot nest: a phase within a phase is a line. */
const createProgress = ({ fence, warn, hide }) => {
    const phases = [];
    let open = 0;
    const say = (line) => actions_core_js_namespaceObject.info(harmless(hide(line)));
    const begin = (name) => {
        open += 1;
        if (open === 1)
            fence.command(() => actions_core_js_namespaceObject.startGroup(harmless(name)));
        else
            say(`${name} …`);
    };
    const end = (phase) => {
        phases.push(phase);
        open -= 1;
        say(`${phase.name}: ${phase.ended} in ${(0,time/* formatDuration */.a)(phase.endedAt - phase.startedAt)}`);
        if (open === 0)
            fence.command(actions_core_js_namespaceObject.endGroup);
    };
    return {
        say,
        warn,
        phases: () => [...phases].sort((a, b) => a.startedAt - b.startedAt),
        phase: async (name, work, isFailure = () => false) => {
            const startedAt = Date.now();
            begin(name);
            try {
                const value = await work();
                end({ name, startedAt, endedAt: Date.now(), ended: isFailure(value) ? 'failed' : 'done' });
                return value;
            }
            catch (error) {
                actions_core_js_namespaceObject.debug(`${name}: ${(0,failure/* messageOf */.b)(error)}`);
                end({ name, startedAt, endedAt: Date.now(), ended: 'failed' });
                throw error;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/src/runner/signals.js

/**
 * Aborts at the first SIGINT or SIGTERM. The runner signals this process alone, SIGINT first, SIGTERM 7.5 s later and
 * SIGKILL 2.5 s after that (actions/runner, ProcessInvoker), so a second signal changes nothing.
 */
const abortOnSignals = () => {
    const controller = new AbortController();
    const abort = (name) => {
        controller.abort(new failure/* Failure */.H('cancelled', `cancelled by ${name}`));
    };
    process.on('SIGINT', abort);
    process.on('SIGTERM', abort);
    return controller.signal;
};

;// CONCATENATED MODULE: ./build/src/lib/report.js
const bytesOf = (text) => Buffer.byteLength(text);
const render = ({ headline, sections }, left) => {
    const parts = sections.map(({ heading, body }) => `#### ${heading}\n\n${body}\n`);
    const names = left.map(({ heading, body }) => `${heading} (${Math.ceil(bytesOf(body) / 1024)} KiB)`);
    const note = left.length === 0 ? [] : [`> Left out, since a summary holds 1 MiB: ${names.join(', ')}. The log has it.\n`];
    return [`${headline}\n`, ...parts, ...note].join('\n');
};
/**
 * The summary as Markdown of at most `limitBytes`. GitHub drops a summary above 1 MiB whole, so details are left out,
 * the largest first, then the essentials, and what was left out is named.
 */
const renderReport = (report, limitBytes) => {
    const left = [];
    const bySacrifice = [...report.sections].sort((a, b) => Number(a.weight === 'essential') - Number(b.weight === 'essential') || bytesOf(b.body) - bytesOf(a.body));
    for (;;) {
        const kept = report.sections.filter((section) => !left.includes(section));
        const text = render({ ...report, sections: kept }, left);
        const next = bySacrifice[left.length];
        if (bytesOf(text) <= limitBytes || next === undefined)
            return clip(text, limitBytes);
        left.push(next);
    }
};
const clip = (text, limitBytes) => bytesOf(text) <= limitBytes
    ? text
    : Buffer.from(text)
        .subarray(0, limitBytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');

;// CONCATENATED MODULE: ./build/src/runner/summary.js


/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024;
/** Writes the step's job summary; outside of a runner there is no place for one. */
const writeSummary = async (report, hide) => {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await actions_core_js_namespaceObject.summary.addRaw(hide(renderReport(report, limitBytes))).write({ overwrite: true });
};

;// CONCATENATED MODULE: ./build/src/runner/run-action.js














/** Once cancelled, an action has 7.5 s before SIGTERM; what has not ended by then is left behind. */
const endingBudgetMilliseconds = 6_000;
/** The whole life of an action: inputs in, outputs and summary out, one error message, and the post step. */
const runAction = async (action) => {
    const { runner, progress, hide, fail, flush } = openRunner();
    if (isPostStep()) {
        await cleanUp(action, { ...runner, input: () => readInputs(action, runner.mask) });
        return flush();
    }
    const { signal } = runner;
    const work = async () => action.run(readInputs(action, runner.mask), runner);
    const started = Promise.race([work(), afterAbort(signal)]);
    const ended = await started.catch((error) => failed(error, signal));
    const { outcome, outputs, failure } = ended;
    const phases = [...progress.phases(), ...(ended.phases ?? [])].sort((a, b) => a.startedAt - b.startedAt);
    const reason = failure?.reason ?? ended.reason ?? '';
    const timeline = hide(formatTimeline(phases));
    const own = { timeline, summary: formatTold({ outcome, reason, timeline }, (ended.told ?? []).map(run_action_hidden(hide))) };
    for (const [name, value] of Object.entries({ outcome, reason, ...outputs, ...own })) {
        if (!(name in own) || action.outputs.some((output) => output === name))
            actions_core_js_namespaceObject.setOutput(name, hide(value));
    }
    await writeSummary(withTimeline(ended.title ?? action.name, ended.report, phases), hide);
    flush();
    if (failure)
        fail(failure.message);
    if (signal.aborted)
        process.exit(1);
};
/** Before it is packed: a secret in what is packed is not found any more. */
const run_action_hidden = (hide) => (told) => Object.fromEntries(Object.entries(told).map(([name, text]) => [name, hide(text)]));
const openRunner = () => {
    const signal = abortOnSignals();
    const fence = createFence((text) => process.stdout.write(text));
    const { mask, hide } = createMasks(fence);
    const { warn, fail, flush } = createAnnotations({ fence, hide });
    const progress = createProgress({ fence, warn, hide });
    const context = readContext();
    const runner = { context, progress, signal, fence: fence.fenced, mask, saveState: actions_core_js_namespaceObject.saveState };
    return { runner, progress, hide, fail, flush };
};
/** By the file that was started: a main that was cancelled while Node still loaded it has saved no state to tell by. */
const isPostStep = () => (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js';
const readInputs = (action, mask) => {
    if (process.platform !== 'linux') {
        throw new failure/* Failure */.H('invalid-input', `this action runs on Linux runners, not on ${process.platform}`);
    }
    for (const [name, { secret }] of Object.entries(action.inputs)) {
        const raw = actions_core_js_namespaceObject.getInput(name);
        if (secret === true || secret?.(raw))
            mask(raw);
    }
    const read = (0,inputs/* parseInputs */.TL)(action.inputs, actions_core_js_namespaceObject.getInput);
    const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? []);
    if ('mistakes' in read || mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return read.input;
};
const afterAbort = (signal) => new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', () => setTimeout(giveUp, endingBudgetMilliseconds).unref(), { once: true });
});
const cleanUp = async (action, runner) => {
    try {
        await action.cleanUp?.(actions_core_js_namespaceObject.getState, runner);
    }
    catch (error) {
        runner.progress.warn(`could not clean up: ${(0,failure/* messageOf */.b)(error)}`);
    }
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(884);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
