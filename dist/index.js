import * as __WEBPACK_EXTERNAL_MODULE__packages_actions_github_js_b3f90f44__ from "./packages/actions-github.js";
import * as __WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__ from "./packages/aws-sdk-client-ecr.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__ from "./packages/yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__packages_actions_exec_js_aa03bc49__ from "./packages/actions-exec.js";
import * as __WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__ from "./packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 7725:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["getOctokit"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_github_js_b3f90f44__.getOctokit) });

/***/ }),

/***/ 7243:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["BatchCheckLayerAvailabilityCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.BatchCheckLayerAvailabilityCommand), ["BatchGetImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.BatchGetImageCommand), ["CompleteLayerUploadCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.CompleteLayerUploadCommand), ["CreateRepositoryCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.CreateRepositoryCommand), ["DescribeImageScanFindingsCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.DescribeImageScanFindingsCommand), ["DescribeRepositoriesCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.DescribeRepositoriesCommand), ["ECRClient"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.ECRClient), ["GetAuthorizationTokenCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.GetAuthorizationTokenCommand), ["GetDownloadUrlForLayerCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.GetDownloadUrlForLayerCommand), ["InitiateLayerUploadCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.InitiateLayerUploadCommand), ["InvalidLayerPartException"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.InvalidLayerPartException), ["ListImageReferrersCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.ListImageReferrersCommand), ["PutImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.PutImageCommand), ["StartImageScanCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.StartImageScanCommand), ["UploadLayerPartCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_aws_sdk_client_ecr_js_149cf28f__.UploadLayerPartCommand) });

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ argocdServer),
/* harmony export */   FG: () => (/* binding */ waitInputs),
/* harmony export */   O0: () => (/* binding */ applicationMistakes),
/* harmony export */   WY: () => (/* binding */ caCertificate),
/* harmony export */   pE: () => (/* binding */ waitOf),
/* harmony export */   y: () => (/* binding */ applicationInputs)
/* harmony export */ });
/* unused harmony export argocdApplication */
/* harmony import */ var _argocd_ask_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4852);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3563);


const argocdServer = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .shaped */ .e9)('the address of Argo CD, such as `https://argocd.example.com`, without a user or a query', (raw) => {
    const url = (0,_argocd_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .serverUrl */ .V)(raw);
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url))
        return undefined;
    const { hostname, username, password, search, hash } = new URL(url);
    return hostname === '' || username + password + search + hash !== '' ? undefined : url;
});
const argocdApplication = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .shaped */ .e9)('an application, as `name` or `namespace/name`', (raw) => /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined);
const caCertificate = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .shaped */ .e9)('a certificate in PEM form', (raw) => /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined);
/** The inputs that say which applications are waited for, and how. */
const applicationInputs = {
    applications: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(argocdApplication),
    selector: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR,
    project: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR,
};
const waitInputs = {
    sync: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('never', 'if-needed'),
    'detect-timeout': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
    'sync-timeout': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0),
    'degraded-grace': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
    'stable-for': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
};
const applicationMistakes = ({ applications, selector }) => applications.length > 0 && selector !== undefined ? ['selector: should be empty where applications names them'] : [];
/** The wait that the inputs ask for, as far as it is not what is waited for. */
const waitOf = (input) => ({
    applications: input.applications,
    selector: input.selector,
    project: input.project,
    sync: input.sync,
    detectTimeoutMilliseconds: input['detect-timeout'],
    syncTimeoutMilliseconds: input['sync-timeout'],
    degradedGraceMilliseconds: input['degraded-grace'],
    stableForMilliseconds: input['stable-for'],
});


/***/ }),

/***/ 1294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cp: () => (/* binding */ argocdToken),
  HA: () => (/* binding */ logInInputs),
  ZJ: () => (/* binding */ logInMistakes)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var json = __nccwpck_require__(4760);
;// CONCATENATED MODULE: ./build/src/argocd/log-in.js


/**
 * Exchanges GitHub's token for one of Argo CD's own Dex (RFC 8693), as Argo CD's user-management/github-actions.md has it.
 * A Failure `denied` says what Dex said; `not-found` where Argo CD has no Dex.
 */
const exchangeToken = async ({ http, server, connector, idToken }) => {
    const response = await http({
        method: 'POST',
        url: `${server}/api/dex/token`,
        headers: {
            // Its public client, made by Argo CD itself, has no secret.
            authorization: `Basic ${Buffer.from('argo-cd-cli:').toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
        },
        body: new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            connector_id: connector,
            scope: 'openid email profile federated:id',
            requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            subject_token: idToken,
            subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        }).toString(),
    });
    const answer = readAnswer(response);
    const token = response.status === 200 ? (0,json/* textAt */.$6)(answer, 'access_token') : undefined;
    if (token !== undefined && token !== '')
        return token;
    throw refusalOf(server, connector, { response, answer });
};
const readAnswer = ({ body }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};
const refusalOf = (server, connector, { response: { status }, answer }) => {
    const said = (0,json/* textAt */.$6)(answer, 'error_description') ?? (0,json/* textAt */.$6)(answer, 'error');
    if (status === 404 || (status === 200 && answer === undefined)) {
        const message = `${server}/api/dex/token is not there. Argo CD needs its own Dex (dex.config) to take GitHub's tokens; give an argocd-token otherwise`;
        return new failure/* Failure */.H('not-found', message);
    }
    if (status >= 500)
        return new failure/* Failure */.H('unreachable', `Dex at ${server} answered ${status}: ${said ?? 'nothing'}`);
    return new failure/* Failure */.H('denied', `Dex at ${server} does not take GitHub's token by the connector ${connector}: ${said ?? `it answered ${status}`}. Check oidc-connector against the id in dex.config, and its issuer`);
};

// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __nccwpck_require__(7546);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(3563);
;// CONCATENATED MODULE: ./build/src/actions/argocd-token.js




/** The inputs by which every action that asks Argo CD logs in, in the order of action.yml. */
const logInInputs = {
    'argocd-token': inputs/* optionalSecret */.Ny,
    'argocd-auth': (0,inputs/* oneOf */.yL)('auto', 'token', 'github-oidc'),
    'oidc-connector': inputs/* text */.Qq,
    'oidc-audience': inputs/* optionalText */.mR,
};
const logInMistakes = (input) => input['argocd-auth'] === 'token' && input['argocd-token'] === undefined
    ? ['argocd-token: should be set with `argocd-auth: token`, but it is empty']
    : [];
/** The token that was given, or how to get one for GitHub's: what neither gives is told when it is needed. */
const argocdToken = (input, server, { http, mask, idTokenRequest }) => {
    const { 'argocd-auth': how, 'argocd-token': given, 'oidc-connector': connector } = input;
    if (given !== undefined && how !== 'github-oidc')
        return given;
    const logIn = async () => {
        const idToken = await (0,github_oidc/* requestIdToken */.gj)(http, idTokenRequest, input['oidc-audience'] ?? server);
        mask(idToken);
        const token = await exchangeToken({ http, server, connector, idToken });
        mask(token);
        return token;
    };
    return how === 'github-oidc' ? logIn : () => logIn().catch(sayThatNoneWasGiven);
};
/** Most often a secret's name has a slip, and GitHub makes an empty text of it. */
const sayThatNoneWasGiven = (error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    throw new failure/* Failure */.H(error.reason, `argocd-token is empty, and ${error.message}`, { cause: error });
};


/***/ }),

/***/ 9795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(3563);
// EXTERNAL MODULE: ./build/src/actions/argocd-readers.js
var argocd_readers = __nccwpck_require__(882);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __nccwpck_require__(1294);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(1432);
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

// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __nccwpck_require__(1542);
// EXTERNAL MODULE: ./build/src/gitops/image-path.js
var image_path = __nccwpck_require__(6611);
// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var glob = __nccwpck_require__(4352);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/src/lib/private-key.js

/**
 * The private key of a GitHub App in PEM, from what secrets make of it: PKCS#1 or PKCS#8, with line breaks, with `\n`
 * written out, or all on one line. A mistake is told without any of the key.
 */
const readAppKey = (text) => {
    const pem = withLineBreaks(text.replaceAll('\\n', '\n').trim());
    const label = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1];
    if (label === undefined)
        return { mistake: `${should}, but it does not begin with -----BEGIN` };
    if (!/PRIVATE KEY$/.test(label))
        return { mistake: `${should}, but it is a ${label.toLowerCase()}` };
    if (label === 'OPENSSH PRIVATE KEY')
        return { mistake: `${should}, but it is a key for ssh` };
    if (/ENCRYPTED/.test(pem))
        return { mistake: `${should}, but it is locked by a passphrase` };
    const type = keyType(pem);
    if (type === undefined)
        return { mistake: `${should}, but it is damaged: was it cut off, or a line lost?` };
    return type === 'rsa' ? { pem } : { mistake: `${should}, but it is of the kind ${type}` };
};
const should = "should be the App's private key, as GitHub gave it out in a .pem file";
const keyType = (pem) => {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType;
    }
    catch {
        return undefined;
    }
};
/** A form field or a shell makes spaces of line breaks. */
const withLineBreaks = (pem) => {
    const [, head = '', body = '', tail = ''] = /^(-----BEGIN [^-]+-----)([^-]*)(-----END [^-]+-----)$/.exec(pem) ?? [];
    if (head === '' || pem.includes('\n'))
        return pem;
    return [head, ...(body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []), tail].join('\n');
};

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(9497);
;// CONCATENATED MODULE: ./build/src/actions/manifests-readers.js





const manifestsRepository = {
    read: (raw) => {
        const mistake = raw === '' ? 'should be set, but it is empty' : (0,repository_url/* repositoryMistake */.tP)(raw);
        return mistake === undefined ? { value: raw } : { mistakes: [mistake] };
    },
};
const branch = (0,inputs/* shaped */.e9)('the name of a branch', (raw) => ((0,repository_url/* isBranchName */.Q8)(raw) ? raw : undefined));
/** `Name <email>`. */
const author = (0,inputs/* shaped */.e9)('`Name <email>`', repository_url/* parseAuthor */.RV);
/** Where a tag stands that has no name of an image beside it. */
const imagePath = {
    read: (raw) => {
        const path = (0,image_path/* parseImagePath */.MG)(raw);
        return typeof path === 'string' ? { mistakes: [path] } : { value: path };
    },
};
/** A pattern of files; `!` before it takes files out again. */
const manifests_readers_glob = {
    read: (raw) => {
        const read = (0,glob/* parseGlob */.q)(raw.replace(/^!/, ''));
        return 'mistake' in read ? { mistakes: [`${raw}: ${read.mistake}`] } : { value: raw };
    },
};
const appPrivateKey = {
    secret: true,
    read: (raw) => {
        const key = readAppKey(raw);
        return 'mistake' in key ? { mistakes: [key.mistake] } : { value: key.pem };
    },
};
const sshKey = {
    secret: true,
    read: (raw) => {
        const key = raw.replaceAll('\\n', '\n');
        const isKey = /^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[\s\S]+\n-----END [A-Z ]*PRIVATE KEY-----$/.test(key);
        return isKey
            ? { value: key }
            : {
                mistakes: [
                    'should be a private key for ssh, from -----BEGIN to -----END with its line breaks, but it is not',
                ],
            };
    },
};
/** A token for the GitOps repository, or an App that gets one; in the order of action.yml. */
const tokenInputs = {
    'manifests-token': inputs/* optionalSecret */.Ny,
    'manifests-app-client-id': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('the Client ID of a GitHub App, such as `Iv23liABCDEF01234567`', /^(?:Iv[\w.]+|\d+)$/)),
    'manifests-app-private-key': (0,inputs/* optional */.lq)(appPrivateKey),
};
/** By what the GitOps repository is reached; in the order of action.yml. */
const accessInputs = {
    ...tokenInputs,
    'ssh-key': (0,inputs/* optional */.lq)(sshKey),
    'ssh-known-hosts': (0,inputs/* optional */.lq)((0,inputs/* shaped */.e9)('lines of a known_hosts file, `host type key`', (raw) => raw.split('\n').every((line) => /^(#.*|\S+(?: \S+)? [\w@.-]+ [A-Za-z0-9+/=]+.*|)$/.test(line.trim()))
        ? raw
        : undefined)),
    transport: (0,inputs/* oneOf */.yL)('auto', 'git', 'api'),
};
/** Which files of which branch are written, and how they are reached; in the order of action.yml. */
const manifestsInputs = {
    'manifests-repository': manifestsRepository,
    'manifests-branch': branch,
    'manifests-files': (0,inputs/* someOf */.yU)((0,inputs/* linesOf */.Dx)(manifests_readers_glob)),
    ...accessInputs,
};
/** How what was written gets to the branch; in the order of action.yml. */
const deliveryInputs = {
    delivery: (0,inputs/* oneOf */.yL)('push', 'pull-request'),
    'pr-labels': inputs/* lines */.Mn,
    'pr-auto-merge': inputs/* bool */.lc,
};
/** What the commit says of itself; in the order of action.yml. */
const commitInputs = {
    'commit-message': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('one line', /^.+$/)),
    author,
};
/** What is left out of a bump; in the order of action.yml. */
const orderInputs = {
    order: (0,inputs/* oneOf */.yL)('ancestry', 'none'),
    'release-hold': inputs/* lines */.Mn,
};
/** The end of every action that writes; in the order of action.yml. */
const writeInputs = { 'dry-run': inputs/* bool */.lc, timeout: inputs/* duration */.p0 };

;// CONCATENATED MODULE: ./build/src/actions/deliver/inputs.js






const inputs_inputs = {
    repository: ecrRepository,
    name: inputs/* optionalText */.mR,
    context: inputs/* text */.Qq,
    file: inputs/* optionalText */.mR,
    'build-args': (0,inputs/* linesOf */.Dx)(buildArgument),
    platforms: (0,inputs/* someOf */.yU)((0,inputs/* linesOf */.Dx)(platform)),
    'oci-layout': inputs/* optionalText */.mR,
    'aws-region': (0,inputs/* optional */.lq)(awsRegionName),
    'registry-id': (0,inputs/* optional */.lq)(awsAccount),
    'role-to-assume': (0,inputs/* optional */.lq)(awsRole),
    'manifests-repository': (0,inputs/* optional */.lq)(manifestsRepository),
    'manifests-branch': branch,
    'manifests-files': (0,inputs/* linesOf */.Dx)(manifests_readers_glob),
    'image-paths': (0,inputs/* linesOf */.Dx)(imagePath),
    ...accessInputs,
    'source-token': inputs/* optionalSecret */.Ny,
    ...orderInputs,
    author: author,
    'argocd-server': (0,inputs/* optional */.lq)(argocd_readers/* argocdServer */.AB),
    ...argocd_token/* logInInputs */.HA,
    ...argocd_readers/* applicationInputs */.y,
    ...argocd_readers/* waitInputs */.FG,
    'ca-certificate': (0,inputs/* optional */.lq)(argocd_readers/* caCertificate */.WY),
    timeout: inputs/* duration */.p0,
    'on-failure': (0,inputs/* oneOf */.yL)('report', 'rollback'),
};
/** A part that is asked for must have all it needs; what belongs to a part that is not asked for is a mistake. */
const check = (input) => {
    const files = input['manifests-files'].length > 0;
    const manifests = input['manifests-repository'] !== undefined;
    const argocd = input['argocd-server'] !== undefined;
    const credential = ['manifests-token', 'manifests-app-client-id', 'ssh-key'].find((name) => input[name] !== undefined);
    const layout = input['oci-layout'] !== undefined;
    const wrong = [
        [manifests && !files, 'manifests-files: should hold at least one line with manifests-repository, but it is empty'],
        [!manifests && files, 'manifests-repository: should be set with manifests-files, but it is empty'],
        [argocd && !manifests, 'manifests-repository: should be set with argocd-server, but it is empty'],
        [layout && input.file !== undefined, 'file: should be empty with oci-layout, which is built already'],
        [layout && input['build-args'].length > 0, 'build-args: should be empty with oci-layout, which is built already'],
        [!manifests && credential !== undefined, `manifests-repository: should be set with ${credential}, but it is empty`],
        [
            !manifests && input['image-paths'].length > 0,
            'manifests-repository: should be set with image-paths, but it is empty',
        ],
        [
            !manifests && input['release-hold'].length > 0,
            'manifests-repository: should be set with release-hold, but it is empty',
        ],
        [!argocd && input['argocd-token'] !== undefined, 'argocd-server: should be set with argocd-token, but it is empty'],
        [
            !argocd && input['on-failure'] === 'rollback',
            'argocd-server: should be set with on-failure `rollback`, but it is empty',
        ],
        [!argocd && input.applications.length > 0, 'argocd-server: should be set with applications, but it is empty'],
        [!argocd && input.selector !== undefined, 'argocd-server: should be set with selector, but it is empty'],
    ];
    return [
        ...wrong.flatMap(([is, mistake]) => (is ? [mistake] : [])),
        ...(0,argocd_token/* logInMistakes */.ZJ)(input),
        ...(0,argocd_readers/* applicationMistakes */.O0)(input),
        ...(0,manifests_access/* accessMistakes */.mZ)(input),
    ];
};


/***/ }),

/***/ 8558:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9850);
/* harmony import */ var _image_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7200);
/* harmony import */ var _manifests_access_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1542);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9795);
/* harmony import */ var _open_outside_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8707);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7673);






await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'deliver',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_5__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z,
    run: (input, started) => {
        const runner = (0,_image_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .inTime */ .RN)(started, input.timeout, 'Look at the timeline for what took long');
        const endsAt = performance.now() + input.timeout;
        const surroundings = { context: runner.context, millisecondsLeft: () => Math.floor(endsAt - performance.now()) };
        return (0,_open_outside_js__WEBPACK_IMPORTED_MODULE_4__/* .withOutside */ .y)(input, runner, (outside) => (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(input, { surroundings, outside }));
    },
    cleanUp: async (state) => {
        const done = await Promise.allSettled([(0,_image_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUpImages */ .xc)(state), (0,_manifests_access_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanUpManifests */ .Z$)(state)]);
        for (const one of done)
            if (one.status === 'rejected')
                throw one.reason;
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ withOutside)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var argocd_json = __nccwpck_require__(4760);
;// CONCATENATED MODULE: ./build/src/argocd/application.js


const readSource = (source) => ({
    repository: (0,argocd_json/* textAt */.$6)(source, 'repoURL') ?? '',
    targetRevision: (0,argocd_json/* textAt */.$6)(source, 'targetRevision') || 'HEAD',
    path: (0,argocd_json/* textAt */.$6)(source, 'path') ?? '',
});
const readSources = (holder) => {
    const several = (0,argocd_json/* listAt */.gT)(holder, 'sources');
    if (several.length > 0)
        return several.map(readSource);
    return (0,json.at)(holder, 'source') === undefined ? [] : [readSource((0,json.at)(holder, 'source'))];
};
const readRevisions = (holder) => {
    const several = (0,argocd_json/* listAt */.gT)(holder, 'revisions').map(String);
    return several.length > 0 ? several : [(0,argocd_json/* textAt */.$6)(holder, 'revision') ?? ''];
};
const readOperation = (application) => {
    const requested = (0,json.at)(application, 'operation') ?? undefined;
    const state = (0,json.at)(application, 'status', 'operationState') ?? undefined;
    // Setting an operation clears the state in the same update: one without the other has not begun.
    if (state === undefined) {
        return requested === undefined ? undefined : { ...readState({ operation: requested }), phase: 'Pending' };
    }
    return readState(state);
};
const readState = (state) => ({
    phase: (0,argocd_json/* textAt */.$6)(state, 'phase') ?? '',
    revisions: readRevisions((0,json.at)(state, 'syncResult') ?? (0,json.at)(state, 'operation', 'sync')),
    message: (0,argocd_json/* textAt */.$6)(state, 'message') ?? '',
    startedAt: (0,argocd_json/* timeAt */.lC)(state, 'startedAt'),
    finishedAt: (0,argocd_json/* timeAt */.lC)(state, 'finishedAt'),
    retries: (0,argocd_json/* numberAt */.tk)(state, 'retryCount') ?? 0,
    partial: (0,argocd_json/* flagAt */.Qc)(state, 'operation', 'sync', 'dryRun') === true || (0,argocd_json/* listAt */.gT)(state, 'operation', 'sync', 'resources').length > 0,
    failures: (0,argocd_json/* listAt */.gT)(state, 'syncResult', 'resources').flatMap(readFailure),
});
/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource) => {
    const hook = ((0,argocd_json/* textAt */.$6)(resource, 'hookType') ?? '') !== '';
    const failed = (0,argocd_json/* textAt */.$6)(resource, 'status') === 'SyncFailed' || (0,argocd_json/* textAt */.$6)(resource, 'hookPhase') === 'Failed';
    if (!failed && !(hook && (0,argocd_json/* textAt */.$6)(resource, 'hookPhase') === 'Error'))
        return [];
    const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => (0,argocd_json/* textAt */.$6)(resource, key));
    return [{ kind, name, message, hook }];
};
const readResource = (resource) => ({
    group: (0,argocd_json/* textAt */.$6)(resource, 'group') ?? '',
    version: (0,argocd_json/* textAt */.$6)(resource, 'version') ?? '',
    kind: (0,argocd_json/* textAt */.$6)(resource, 'kind') ?? '',
    namespace: (0,argocd_json/* textAt */.$6)(resource, 'namespace') ?? '',
    name: (0,argocd_json/* textAt */.$6)(resource, 'name') ?? '',
    synced: (0,argocd_json/* textAt */.$6)(resource, 'status') !== 'OutOfSync',
    toPrune: (0,argocd_json/* flagAt */.Qc)(resource, 'requiresPruning') ?? false,
    hook: (0,argocd_json/* flagAt */.Qc)(resource, 'hook') ?? false,
    health: (0,argocd_json/* textAt */.$6)(resource, 'health', 'status'),
    message: (0,argocd_json/* textAt */.$6)(resource, 'health', 'message'),
});
const readHydrated = (answer) => {
    const last = ['status', 'sourceHydrator', 'lastSuccessfulOperation'];
    const [from, to] = [(0,argocd_json/* textAt */.$6)(answer, ...last, 'drySHA'), (0,argocd_json/* textAt */.$6)(answer, ...last, 'hydratedSHA')];
    return from === undefined || to === undefined ? undefined : { from, to };
};
const ownerOf = (answer) => {
    const owners = (0,argocd_json/* listAt */.gT)(answer, 'metadata', 'ownerReferences');
    return (0,argocd_json/* textAt */.$6)(owners.find((owner) => (0,argocd_json/* textAt */.$6)(owner, 'kind') === 'ApplicationSet'), 'name');
};
/** Reads an Application as the API answers it (Argo CD 2.x and 3.x); a Failure when it is something else. */
const readApplication = (answer) => {
    const drySource = (0,json.at)(answer, 'spec', 'sourceHydrator', 'drySource');
    const hydrates = (drySource ?? undefined) !== undefined;
    const automated = (0,json.at)(answer, 'spec', 'syncPolicy', 'automated');
    return {
        version: Number((0,argocd_json/* textAt */.$6)(answer, 'metadata', 'resourceVersion') ?? 0) || 0,
        name: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'name') ?? '',
        namespace: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'namespace') ?? '',
        project: (0,argocd_json/* textAt */.$6)(answer, 'spec', 'project') ?? '',
        deleting: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'deletionTimestamp') !== undefined,
        skipsReconcile: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true',
        automated: (automated ?? undefined) !== undefined && (0,argocd_json/* flagAt */.Qc)(automated, 'enabled') !== false,
        applicationSet: ownerOf(answer),
        sources: hydrates ? [readSource(drySource)] : readSources((0,argocd_json/* recordAt */.zR)(answer, 'spec')),
        hydrated: readHydrated(answer),
        // What is compared is the hydrated form, which `spec` has under another name.
        comparedSources: hydrates ? [] : readSources((0,argocd_json/* recordAt */.zR)(answer, 'status', 'sync', 'comparedTo')),
        sync: (0,argocd_json/* textAt */.$6)(answer, 'status', 'sync', 'status') ?? 'Unknown',
        revisions: readRevisions((0,json.at)(answer, 'status', 'sync')),
        health: (0,argocd_json/* textAt */.$6)(answer, 'status', 'health', 'status') ?? 'Unknown',
        healthMessage: (0,argocd_json/* textAt */.$6)(answer, 'status', 'health', 'message'),
        healthChangedAt: (0,argocd_json/* timeAt */.lC)(answer, 'status', 'health', 'lastTransitionTime'),
        reconciledAt: (0,argocd_json/* timeAt */.lC)(answer, 'status', 'reconciledAt'),
        conditions: (0,argocd_json/* listAt */.gT)(answer, 'status', 'conditions').map((condition) => ({
            type: (0,argocd_json/* textAt */.$6)(condition, 'type') ?? '',
            message: (0,argocd_json/* textAt */.$6)(condition, 'message') ?? '',
        })),
        operation: readOperation(answer),
        resources: (0,argocd_json/* listAt */.gT)(answer, 'status', 'resources').map(readResource),
        images: (0,argocd_json/* listAt */.gT)(answer, 'status', 'summary', 'images').map(String),
    };
};

// EXTERNAL MODULE: ./build/src/argocd/ask.js + 1 modules
var ask = __nccwpck_require__(4852);
// EXTERNAL MODULE: ./build/src/argocd/query.js
var argocd_query = __nccwpck_require__(1008);
;// CONCATENATED MODULE: ./build/src/argocd/read-log.js


/** The lines of a log as it is streamed, without what marks its end. */
const readLog = (body) => body.split('\n').flatMap((line) => {
    try {
        const content = (0,argocd_json/* textAt */.$6)(JSON.parse(line), 'result', 'content');
        return content === undefined || content === '' ? [] : [content];
    }
    catch (error) {
        return line === '' ? [] : [`(a line that cannot be read: ${(0,failure/* messageOf */.b)(error)})`];
    }
});

// EXTERNAL MODULE: ./build/src/argocd/refusal.js
var refusal = __nccwpck_require__(308);
;// CONCATENATED MODULE: ./build/src/argocd/sync-window.js

const describe = (window) => `${(0,argocd_json/* textAt */.$6)(window, 'kind')} ${(0,argocd_json/* textAt */.$6)(window, 'schedule')} for ${(0,argocd_json/* textAt */.$6)(window, 'duration')}`;
/**
 * Whether windows keep automatic syncs from starting: a deny window is open, or none of the allow windows is. The
 * answer's own `canSync` is about syncs by hand.
 */
const readClosedWindow = (answer) => {
    const [active, assigned] = [(0,argocd_json/* listAt */.gT)(answer, 'activeWindows'), (0,argocd_json/* listAt */.gT)(answer, 'assignedWindows')];
    const denying = active.find((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'deny');
    if (denying !== undefined)
        return `a sync window is closed (${describe(denying)})`;
    const allowing = assigned.filter((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'allow');
    if (allowing.length === 0 || active.some((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'allow'))
        return undefined;
    return `no sync window is open (${allowing.map(describe).join('; ')})`;
};

;// CONCATENATED MODULE: ./build/src/argocd/told.js




/** A line that grows without an end is no line. */
const longestLineCharacters = 64 * 1024 * 1024;
/** The lines of a text that comes in pieces; what is left when it ends is half a line, and is dropped. */
async function* linesOf(chunks) {
    let rest = '';
    for await (const chunk of chunks) {
        const [first = '', ...others] = chunk.split('\n');
        rest += first;
        if (rest.length > longestLineCharacters)
            throw new failure/* Failure */.H('unreachable', 'the watch stream has a line without an end');
        for (const next of others) {
            yield rest;
            rest = next;
        }
    }
}
/**
 * One line of the stream: `data: {"result":{"type","application"}}` as server-sent events, or bare JSON; undefined for
 * comments, which say that it is alive, and for empty lines. A Failure when it says that it cannot go on.
 */
const readTold = (line) => {
    const text = line.replace(/^data: ?/, '').trim();
    if (!text.startsWith('{'))
        return undefined;
    const message = parse(text);
    const error = (0,json.at)(message, 'error') ?? undefined;
    if (error !== undefined) {
        const reason = (0,argocd_json/* numberAt */.tk)(error, 'http_code') === 401 ? 'denied' : 'unreachable';
        throw new failure/* Failure */.H(reason, `the watch stream ended: ${(0,argocd_json/* textAt */.$6)(error, 'message') ?? 'it does not say why'}`);
    }
    return {
        type: typeOf((0,argocd_json/* textAt */.$6)(message, 'result', 'type')),
        application: readApplication((0,json.at)(message, 'result', 'application')),
    };
};
const typeOf = (type) => type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED' ? type : '';
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new failure/* Failure */.H('unreachable', `the watch stream has a line that cannot be read: ${(0,failure/* messageOf */.b)(error)}`);
    }
};

// EXTERNAL MODULE: ./build/src/argocd/tree.js
var tree = __nccwpck_require__(4974);
;// CONCATENATED MODULE: ./build/src/argocd/api.js










/** The server has no deadline of its own for a refresh: it hangs while the controller is away. */
const defaultRefreshTimeoutMilliseconds = 15_000;
/** The server knows these names and no others: what it does not know is left out without a word (forwarder_overwrite.go). */
const listedFields = ['metadata.name', 'metadata.namespace', 'spec', 'status.summary']
    .map((field) => `items.${field}`)
    .join(',');
/** The API of one server. */
const createArgocd = ({ refreshTimeoutMilliseconds = defaultRefreshTimeoutMilliseconds, ...given }) => {
    const server = (0,ask/* serverUrl */.V)(given.server);
    const { response, json, stream } = (0,ask/* createAsk */.c)({ ...given, server });
    const pathOf = (address, part, more = {}) => `/applications/${encodeURIComponent(address.name)}${part}${(0,argocd_query/* addressQuery */.bd)(address, more)}`;
    const rightOn = (address, what) => `${what} on ${address.project ?? '*'}/${address.name}`;
    const get = (address, path) => ({ path, right: rightOn(address, 'applications, get') });
    const plain = async (address) => readApplication(await json(get(address, pathOf(address, ''))));
    return {
        server,
        list: async ({ selector, project } = {}) => {
            const query = (0,argocd_query/* listQuery */.ND)({ selector, projects: project === undefined ? [] : [project] });
            const path = `/applications?fields=${listedFields}${query === '' ? '' : `&${query}`}`;
            return (0,argocd_json/* listAt */.gT)(await json({ path, right: 'applications, get' }), 'items').map(readApplication);
        },
        watch: stream &&
            (async (which, signal) => {
                const path = `/stream/applications?${(0,argocd_query/* watchQuery */.Uj)(which)}`;
                return tellings(linesOf(await stream({ path, right: 'applications, get', signal })));
            }),
        application: plain,
        refreshed: async (address, refresh) => {
            try {
                const path = pathOf(address, '', { refresh });
                return readApplication(await json({ ...get(address, path), timeoutMilliseconds: refreshTimeoutMilliseconds }));
            }
            catch (error) {
                if (error instanceof failure/* Failure */.H && error.reason === 'unreachable' && error.waitMilliseconds === 0)
                    return await plain(address);
                throw error;
            }
        },
        sync: async (address, commit) => {
            const { name, namespace, project } = address;
            const body = {
                name,
                ...(namespace === undefined ? {} : { appNamespace: namespace }),
                ...(project === undefined ? {} : { project }),
                ...(commit === undefined ? {} : { revision: commit }),
            };
            const path = `/applications/${encodeURIComponent(name)}/sync`;
            const answer = await response({
                path,
                right: rightOn(address, 'applications, sync'),
                body,
                accepts: refusal/* isSyncPutOff */.q_,
            });
            return answer.status === 200 ? undefined : (0,refusal/* saidBy */.TT)(answer);
        },
        tree: async (address) => (0,argocd_json/* listAt */.gT)(await json(get(address, pathOf(address, '/resource-tree'))), 'nodes').map(tree/* readNode */.XH),
        live: (address, { group, version, kind, namespace, name }) => (0,refusal/* ifThere */.y)(async () => {
            const query = { group, version, kind, namespace, resourceName: name };
            const answer = await json(get(address, pathOf(address, '/resource', query)));
            const manifest = JSON.parse((0,argocd_json/* textAt */.$6)(answer, 'manifest') ?? 'null');
            return manifest ?? undefined;
        }),
        closedWindow: (address) => (0,refusal/* ifThere */.y)(async () => readClosedWindow(await json(get(address, pathOf(address, '/syncwindows'))))),
        events: async (address, { namespace, name, uid }) => {
            const query = { resourceNamespace: namespace, resourceName: name, resourceUID: uid };
            return (0,argocd_json/* listAt */.gT)(await json(get(address, pathOf(address, '/events', query))), 'items').map(tree/* readEvent */.j_);
        },
        logs: async (address, { namespace, pod, container, previous, lines }) => {
            const query = { namespace, container, tailLines: String(lines), ...(previous ? { previous: 'true' } : {}) };
            const path = pathOf(address, `/pods/${pod}/logs`, query);
            const { body } = await response({ path, right: rightOn(address, 'logs, get') });
            return readLog(body).slice(-lines);
        },
    };
};
async function* tellings(lines) {
    for await (const line of lines) {
        const told = readTold(line);
        if (told !== undefined)
            yield told;
    }
}

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(9497);
// EXTERNAL MODULE: ./build/src/gitops/answer-fields.js
var answer_fields = __nccwpck_require__(8530);
// EXTERNAL MODULE: ./build/src/gitops/judge-github.js
var judge_github = __nccwpck_require__(9469);
;// CONCATENATED MODULE: ./build/src/gitops/api-contains.js



/** Whether one commit contains another, by GitHub's comparison of the two; for where there is no git to ask. */
const createApiContains = ({ github, place, owner, name }) => {
    const answers = new Map();
    return async ({ revision, commit }) => {
        if (revision === commit)
            return true;
        const pair = `${commit}...${revision}`;
        const known = answers.get(pair);
        if (known !== undefined)
            return known;
        // Only its word is wanted: the second page holds none of the files and hardly a commit.
        const compared = await github.rest({ path: `/repos/${owner}/${name}/compare/${pair}?per_page=1&page=2` });
        // The same word for a commit that is not there and for a repository that may not be seen.
        const answer = compared.status === 404 ? await github.rest({ path: `/repos/${owner}/${name}` }) : compared;
        const judged = (0,judge_github/* judgeRest */.I)(answer, place);
        if ('again' in judged)
            throw new failure/* Failure */.H('unreachable', `cannot read the history of ${place.url}: ${judged.again}`);
        const contained = compared.status < 300 && ['ahead', 'identical'].includes((0,answer_fields/* textAt */.$6)(judged.data, 'status'));
        answers.set(pair, contained);
        return contained;
    };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/src/gitops/api-blobs.js



const atOnce = 50;
/**
 * Reads blobs: fifty a query. GraphQL gives text, cut off when it is long and changed when it is no UTF-8, so that each is
 * held against its own id, and what does not fit it is read through REST in base64.
 */
const createBlobReader = ({ github, place, owner, name, repositoryPath }) => {
    const blobs = new Map();
    const readTexts = async (objects) => {
        const parameters = objects.map((_, index) => `, $o${index}: GitObjectID!`).join('');
        const fields = objects.map((_, index) => `b${index}: object(oid: $o${index}) { ... on Blob { text } }`).join(' ');
        const query = `query Blobs($owner: String!, $name: String!${parameters}) { repository(owner: $owner, name: $name) { ${fields} } }`;
        const ids = Object.fromEntries(objects.map((object, index) => [`o${index}`, object]));
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(query, { owner, name, ...ids }), place);
        if ('again' in judged)
            return judged;
        for (const [index, object] of objects.entries()) {
            const bytes = Buffer.from((0,answer_fields/* textAt */.$6)(judged.data, 'repository', `b${index}`, 'text'));
            if (blobId(bytes, object.length) === object)
                blobs.set(object, bytes);
        }
        return undefined;
    };
    const readBytes = async (object) => {
        const judged = (0,judge_github/* judgeRest */.I)(await github.rest({ path: `${repositoryPath()}/git/blobs/${object}` }), place);
        if ('again' in judged)
            return judged;
        const bytes = Buffer.from((0,answer_fields/* textAt */.$6)(judged.data, 'content'), 'base64');
        if (blobId(bytes, object.length) !== object) {
            throw new Error(`GitHub's API gave other bytes for the blob ${object} (${String((0,answer_fields.at)(judged.data, 'encoding'))})`);
        }
        blobs.set(object, bytes);
        return undefined;
    };
    return async (objects) => {
        const unread = [...new Set(objects)].filter((object) => !blobs.has(object));
        for (let from = 0; from < unread.length; from += atOnce) {
            const busy = await readTexts(unread.slice(from, from + atOnce));
            if (busy)
                return busy;
        }
        for (const object of unread.filter((id) => !blobs.has(id))) {
            const busy = await readBytes(object);
            if (busy)
                return busy;
        }
        return blobs;
    };
};
/** The id that git gives to bytes: of SHA-1, or of SHA-256 in a repository of that format. */
const blobId = (bytes, hexDigits = 40) => (0,external_node_crypto_.createHash)(hexDigits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

;// CONCATENATED MODULE: ./build/src/gitops/api-commit.js


/** A branch to delete must be named so; git's own name for "nothing". */
const nothing = '0'.repeat(40);
const createCommitWriter = ({ github, place, repositoryPath, repositoryId }) => {
    /** One request: the commit is made on the branch only if its head is still the parent. GitHub signs it. */
    const commitOnBranch = async (commit, owner) => {
        const { headline, body } = partsOf(commit.message);
        const input = {
            branch: { repositoryNameWithOwner: owner, branchName: place.branch },
            expectedHeadOid: commit.parent,
            message: { headline, body },
            fileChanges: {
                additions: commit.files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
            },
        };
        const answer = await github.graphql(createCommit, { input });
        const judged = (0,judge_github/* judgeGraphql */.P)(answer, place, ['STALE_DATA', 'NOT_FOUND']);
        if ('again' in judged)
            return unclear(judged);
        const [error] = judged.errors;
        // A replica that lags behind says the same of a head that is still there: either way the head is read anew.
        if (error)
            return { ended: 'lost', reason: error.message };
        return { ended: 'landed', commit: (0,answer_fields/* textAt */.$6)(judged.data, 'createCommitOnBranch', 'commit', 'oid') };
    };
    /** A commit that keeps the modes of its files, on no branch yet. Without an author GitHub signs those of an App. */
    const looseCommit = async ({ parent, message, files }, tree) => {
        const entries = [];
        for (const { path, mode, bytes } of files) {
            const blob = await post('/git/blobs', { content: bytes.toString('base64'), encoding: 'base64' });
            if ('again' in blob)
                return blob;
            entries.push({ path, mode, type: 'blob', sha: (0,answer_fields/* textAt */.$6)(blob.data, 'sha') });
        }
        const newTree = await post('/git/trees', { base_tree: tree, tree: entries });
        if ('again' in newTree)
            return newTree;
        const body = { message: message.trimEnd(), tree: (0,answer_fields/* textAt */.$6)(newTree.data, 'sha'), parents: [parent] };
        const commit = await post('/git/commits', body);
        return 'again' in commit ? commit : (0,answer_fields/* textAt */.$6)(commit.data, 'sha');
    };
    const post = async (path, body) => (0,judge_github/* judgeRest */.I)(await github.rest({ method: 'POST', path: `${repositoryPath()}${path}`, body }), place);
    const move = async ({ branch, before, after, force }) => {
        const update = { name: `refs/heads/${branch}`, beforeOid: before ?? nothing, afterOid: after, force };
        const answer = await github.graphql(updateRefs, { input: { repositoryId: repositoryId(), refUpdates: [update] } });
        const judged = (0,judge_github/* judgeGraphql */.P)(answer, place, ['STALE_DATA', 'NOT_FOUND', 'UNPROCESSABLE']);
        if ('again' in judged)
            return unclear(judged);
        const [error] = judged.errors;
        if (error === undefined)
            return { ended: 'landed', commit: after };
        const lost = { ended: 'lost', reason: error.message };
        if (saysMoved(error))
            return lost;
        const head = await headOf(branch);
        if (typeof head !== 'string')
            return unclear(head);
        // Where the branch is as it was, it was refused for another reason.
        if (head === (before ?? ''))
            (0,judge_github/* judgeGraphql */.P)(answer, place);
        return lost;
    };
    const headOf = async (branch) => {
        const [owner, name] = repositoryPath().split('/').slice(-2);
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refQuery, { owner, name, ref: `refs/heads/${branch}` }), place);
        return 'again' in judged ? judged : (0,answer_fields/* textAt */.$6)(judged.data, 'repository', 'ref', 'target', 'oid');
    };
    return { commitOnBranch, looseCommit, move };
};
const createCommit = 'mutation Commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
const updateRefs = 'mutation Move($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
const refQuery = `query Ref($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`;
/** Ways to say that a branch is not where it was expected. GitHub documents none: after other words the branch is asked. */
const movedOn = /expected|does not (?:match|point)|not a fast.forward|fast-forward|already exists|does not exist|stale/i;
const saysMoved = ({ type, message }) => type !== 'UNPROCESSABLE' || movedOn.test(message);
/** Of a request that failed halfway nobody knows whether it was done. */
const unclear = ({ again: reason, ...wait }) => ({ ended: 'unclear', reason, ...wait });
const partsOf = (message) => {
    const [headline = '', ...rest] = message.trimEnd().split('\n');
    return { headline, body: rest.join('\n').trim() };
};

;// CONCATENATED MODULE: ./build/src/gitops/walk-history.js
/**
 * The first `count` commits of a history in the order in which they came to the branch, newest first: a commit after all
 * its children, and what a merge brought in before what it was merged into. `lacking`: a parent is not known here, so
 * the walk may have ended too soon.
 */
const walkHistory = ({ known, from, count }) => {
    const { childrenOf, lacking } = countChildren(known, from);
    const commits = [];
    const next = [from];
    const reached = (parent) => {
        const left = (childrenOf.get(parent) ?? 0) - 1;
        childrenOf.set(parent, left);
        return left === 0 && known.has(parent);
    };
    for (let commit = known.get(from); commit && commits.length < count; commit = known.get(next.at(-1) ?? '')) {
        next.pop();
        commits.push(commit);
        next.push(...[...new Set(commit.parents)].filter(reached));
    }
    return { commits, complete: !lacking && next.length === 0, lacking: lacking && commits.length < count };
};
const countChildren = (known, from) => {
    const childrenOf = new Map();
    const seen = new Set([from]);
    const unread = [from];
    let lacking = false;
    for (let id = unread.pop(); id !== undefined; id = unread.pop()) {
        const commit = known.get(id);
        lacking ||= commit === undefined;
        for (const parent of new Set(commit?.parents)) {
            childrenOf.set(parent, (childrenOf.get(parent) ?? 0) + 1);
            if (!seen.has(parent))
                unread.push(parent);
            seen.add(parent);
        }
    }
    return { childrenOf, lacking };
};

;// CONCATENATED MODULE: ./build/src/gitops/api-history.js




/** GitHub gives a hundred commits a page, by time. */
const pageSize = 100;
/** The commits of a branch, read page by page as far as they are asked for. */
const createHistoryReader = ({ github, place, owner, name }) => {
    const known = new Map();
    const readPage = async (from, after) => {
        const variables = { owner, name, oid: from, first: pageSize, after: after ?? null };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(historyQuery, variables), place);
        if ('again' in judged)
            return judged;
        const history = (0,answer_fields.at)(judged.data, 'repository', 'object', 'history');
        if (history === undefined)
            throw new failure/* Failure */.H('not-found', `${place.url} has no commit ${from}`);
        for (const commit of (0,answer_fields/* listAt */.gT)(history, 'nodes').map(readCommit))
            known.set(commit.id, commit);
        const more = (0,answer_fields.at)(history, 'pageInfo', 'hasNextPage') === true;
        return { next: more ? (0,answer_fields/* textAt */.$6)(history, 'pageInfo', 'endCursor') : undefined };
    };
    return async (from, count) => {
        let after;
        for (;;) {
            const { lacking, ...history } = walkHistory({ known, from, count });
            if (!lacking)
                return history;
            const page = await readPage(from, after);
            if ('again' in page)
                return page;
            if (page.next === undefined) {
                const { commits, complete } = walkHistory({ known, from, count });
                return { commits, complete };
            }
            after = page.next;
        }
    };
};
const historyQuery = `query Log($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: $first, after: $after) {
          nodes { oid message committedDate author { name email } parents(first: 10) { nodes { oid } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;
const readCommit = (commit) => ({
    id: (0,answer_fields/* textAt */.$6)(commit, 'oid'),
    parents: (0,answer_fields/* listAt */.gT)(commit, 'parents', 'nodes').map((parent) => (0,answer_fields/* textAt */.$6)(parent, 'oid')),
    author: `${(0,answer_fields/* textAt */.$6)(commit, 'author', 'name')} <${(0,answer_fields/* textAt */.$6)(commit, 'author', 'email')}>`,
    time: Math.floor(Date.parse((0,answer_fields/* textAt */.$6)(commit, 'committedDate')) / 1000),
    message: (0,answer_fields/* textAt */.$6)(commit, 'message'),
});

// EXTERNAL MODULE: ./build/src/lib/may-hold.js
var may_hold = __nccwpck_require__(8340);
;// CONCATENATED MODULE: ./build/src/gitops/api-tree.js



/**
 * The files below a tree object. GitHub cuts the recursive listing off at 100,000 entries or 7 MB (`truncated`, REST docs
 * "Get a tree"): then folder by folder, and only into those that the patterns can reach.
 */
const createTreeReader = ({ github, place, patterns, repositoryPath }) => {
    const folders = new Map();
    const list = async (object, recursive) => {
        const known = folders.get(object);
        if (known)
            return known;
        const path = `${repositoryPath()}/git/trees/${object}${recursive ? '?recursive=1' : ''}`;
        const judged = (0,judge_github/* judgeRest */.I)(await github.rest({ path }), place);
        if ('again' in judged)
            return judged;
        const entries = (0,answer_fields/* listAt */.gT)(judged.data, 'tree').map(readEntry);
        const listing = { entries, truncated: (0,answer_fields.at)(judged.data, 'truncated') === true };
        // A tree object never changes: after a lost race only the folders that did are read again.
        if (!recursive && !listing.truncated)
            folders.set(object, listing);
        return listing;
    };
    /** All that is below a folder, or what is in it and the folders to go on with. */
    const step = async ({ object, prefix }) => {
        const whole = await list(object, true);
        if ('again' in whole)
            return whole;
        if (!whole.truncated)
            return { files: named(whole.entries.filter(isFile), prefix), folders: [] };
        const here = await list(object, false);
        if ('again' in here)
            return here;
        const folders = here.entries.filter(({ isTree }) => isTree);
        return {
            files: named(here.entries.filter(isFile), prefix),
            folders: folders
                .map((folder) => ({ object: folder.object, prefix: `${prefix}${folder.path}/` }))
                .filter((folder) => (0,may_hold/* mayHold */.B)(folder.prefix, patterns)),
        };
    };
    return async (object) => {
        const found = [];
        const waiting = [{ object, prefix: '' }];
        for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
            const next = await step(folder);
            if ('again' in next)
                return next;
            found.push(next.files);
            waiting.push(...next.folders);
        }
        return found.flat();
    };
};
const readEntry = (entry) => ({
    path: (0,answer_fields/* textAt */.$6)(entry, 'path'),
    mode: (0,answer_fields/* textAt */.$6)(entry, 'mode'),
    object: (0,answer_fields/* textAt */.$6)(entry, 'sha'),
    isTree: (0,answer_fields/* textAt */.$6)(entry, 'type') === 'tree',
});
const isFile = ({ isTree }) => !isTree;
const named = (entries, prefix) => entries.map(({ path, mode, object }) => ({ path: `${prefix}${path}`, mode, object }));

;// CONCATENATED MODULE: ./build/src/gitops/api-remote.js








/** A branch on GitHub, read and written through its API: no git, and commits that GitHub makes and signs itself. */
const createApiRemote = (settings) => {
    const { github, url, owner, name, branch, patterns, now, credential } = settings;
    const place = { url, branch, now, ...(credential && { credential }) };
    let repository = { id: '', path: `/repos/${owner}/${name}` };
    const repositoryPath = () => repository.path;
    const filesBelow = createTreeReader({ github, place, patterns, repositoryPath });
    const read = createBlobReader({ github, place, owner, name, repositoryPath });
    const log = createHistoryReader({ github, place, owner, name });
    const writer = createCommitWriter({ github, place, repositoryPath, repositoryId: () => repository.id });
    const trees = new Map();
    const made = new Map();
    const readHead = async () => {
        const variables = { owner, name, ref: `refs/heads/${branch}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(headQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,answer_fields.at)(judged.data, 'repository');
        repository = { id: (0,answer_fields/* textAt */.$6)(found, 'id'), path: `/repos/${(0,answer_fields/* textAt */.$6)(found, 'nameWithOwner')}` };
        if ((0,answer_fields.at)(found, 'isArchived') === true) {
            throw new failure/* Failure */.H('denied', `${url} is archived: unarchive it, or correct manifests-repository`);
        }
        const head = api_remote_readCommit((0,answer_fields.at)(found, 'ref', 'target'));
        if (head.id === '')
            throw new failure/* Failure */.H('not-found', `${url} has no branch ${branch}: correct manifests-branch`);
        trees.set(head.id, head.tree);
        return head;
    };
    const treeOf = async (commit) => {
        const known = trees.get(commit);
        if (known !== undefined)
            return known;
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(treeQuery, { owner, name, oid: commit }), place);
        if ('again' in judged)
            return judged;
        const tree = (0,answer_fields/* textAt */.$6)(judged.data, 'repository', 'object', 'tree', 'oid');
        if (tree === '')
            throw new failure/* Failure */.H('not-found', `${url} has no commit ${commit}`);
        trees.set(commit, tree);
        return tree;
    };
    /** A commit of ours whose making broke off is told by what it stands on and what it says: its id is the server's. */
    const isOurs = (head) => {
        const ours = [...made.values()].find(({ commit, lost }) => !lost && commit.parent === head.parent && commit.message.trim() === head.message.trim());
        return ours && { ours: ours.id };
    };
    const send = async (commit) => {
        // GitHub makes every file that it commits on a branch 100644: createCommitOnBranch knows no modes.
        const plain = commit.files.every(({ mode }) => mode === '100644');
        if (plain)
            return writer.commitOnBranch(commit, repository.path.slice('/repos/'.length));
        return sendLoose(commit, { branch, before: commit.parent, force: false });
    };
    const sendLoose = async (commit, onto) => {
        const loose = await writer.looseCommit(commit, trees.get(commit.parent) ?? '');
        return typeof loose === 'string' ? writer.move({ ...onto, after: loose }) : unclear(loose);
    };
    const madeAs = (id) => {
        const ours = made.get(id);
        if (ours === undefined)
            throw new Error(`no commit was made as ${id}`);
        return ours;
    };
    return {
        url,
        branch,
        fetch: async () => {
            const head = await readHead();
            if ('again' in head)
                return head;
            const files = await filesBelow(head.tree);
            return 'again' in files ? files : { commit: head.id, files, ...isOurs(head) };
        },
        read,
        log,
        snapshot: async (commit) => {
            const tree = await treeOf(commit);
            if (typeof tree !== 'string')
                return tree;
            const files = await filesBelow(tree);
            return 'again' in files ? files : { commit, files };
        },
        commit: async (commit) => {
            const id = (0,external_node_crypto_.randomUUID)();
            made.set(id, { commit, id, lost: false });
            return id;
        },
        push: async (id) => {
            const ours = madeAs(id);
            const verdict = await send(ours.commit);
            made.set(id, { ...ours, lost: verdict.ended === 'lost' });
            return verdict;
        },
        // A branch of our own is set anew as a whole, which createCommitOnBranch cannot do.
        propose: (id, onto) => sendLoose(madeAs(id).commit, { ...onto, force: true }),
    };
};
const headQuery = `query Head($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner isArchived
    ref(qualifiedName: $ref) { target { ... on Commit { oid message tree { oid } parents(first: 1) { nodes { oid } } } } }
  }
}`;
const treeQuery = `query Tree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`;
const api_remote_readCommit = (commit) => ({
    id: (0,answer_fields/* textAt */.$6)(commit, 'oid'),
    tree: (0,answer_fields/* textAt */.$6)(commit, 'tree', 'oid'),
    parent: (0,answer_fields/* textAt */.$6)((0,answer_fields/* listAt */.gT)(commit, 'parents', 'nodes')[0], 'oid'),
    message: (0,answer_fields/* textAt */.$6)(commit, 'message'),
});

;// CONCATENATED MODULE: ./build/src/gitops/choose-transport.js

/** `auto` is git wherever there is one, since it is quicker and uses up no rate limit; without it, the API. */
const chooseTransport = async ({ wanted, onGitHub, credential, hasGit }) => {
    if (wanted === 'git')
        return 'git';
    const missing = whyNoApi(onGitHub, credential);
    if (wanted === 'api') {
        if (missing === undefined)
            return 'api';
        throw new failure/* Failure */.H('invalid-input', `transport: holds "api", but ${missing}`);
    }
    return missing !== undefined || (await hasGit()) ? 'git' : 'api';
};
const whyNoApi = (onGitHub, { key, app, token }) => {
    if (!onGitHub)
        return 'manifests-repository is not on this GitHub server, whose API it is: use `git`';
    if (key !== undefined)
        return 'ssh-key is for git: leave it empty';
    return app === undefined && token === undefined
        ? 'the API asks for a token: give manifests-token, or a GitHub App'
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/credential.js
/** The inputs that a credential came from, as messages call it. */
const nameOf = ({ token, app, key }, transport = 'git') => {
    if (key !== undefined && transport === 'git')
        return 'ssh-key';
    return app !== undefined && token === undefined ? 'the GitHub App' : 'manifests-token';
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/src/gitops/git-output.js
/** `mode type object<TAB>path<NUL>` of `git ls-tree -z` (git-ls-tree(1)). */
const readTree = (text) => text
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', , object = ''] = entry.slice(0, tab).split(' ');
    return { path: entry.slice(tab + 1), mode, object };
});
/** `object type size<LF>contents<LF>` of `git cat-file --batch` (git-cat-file(1)). */
const readBatch = (bytes) => {
    const blobs = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0x0a, at);
        const [object = '', type, size] = bytes.subarray(at, end).toString().split(' ');
        if (type !== 'blob')
            throw new Error(`git has no blob ${object}: ${type}`);
        blobs.push([object, bytes.subarray(end + 1, end + 1 + Number(size))]);
        at = end + 1 + Number(size) + 1;
    }
    return blobs;
};
/** `git rev-list --header` (git-rev-list(1)): the id, then the commit as it is stored with its message indented, then NUL. */
const readCommits = (text) => text
    .split('\0')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
    const end = entry.indexOf('\n\n');
    const [id = '', ...lines] = (end < 0 ? entry : entry.slice(0, end)).split('\n');
    const values = (key) => lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    const [, author = '', time = '0'] = /^(.*>) (\d+)/.exec(values('author')[0] ?? '') ?? [];
    const message = end < 0 ? '' : entry.slice(end + 2).replace(/^ {4}/gm, '');
    return { id, parents: values('parent'), author, time: Number(time), message };
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(2183);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __nccwpck_require__(1617);
;// CONCATENATED MODULE: ./build/src/outside/git-bare.js


/** A bare repository with `url` as its origin, as git-init(1) and git-remote(1) would leave it, without starting them. */
const initBare = async (directory, url) => {
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'refs'));
    const origin = url.replace(/[\\"]/g, '\\$&');
    const core = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n';
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config'), `${core}[remote "origin"]\n\turl = "${origin}"\n`);
    // Last, since it is what makes the folder a repository.
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
};

;// CONCATENATED MODULE: ./build/src/gitops/git-refusal.js

/** The one clear message for what git said; `words` are the server's own, '' when it said nothing. */
const gitRefusal = (stderr, words, place) => {
    const rule = rules.find(({ pattern }) => pattern.test(stderr));
    if (rule === undefined)
        return new failure/* Failure */.H('unexpected', `git failed against ${place.url}: ${lastWords({ stderr })}`);
    return new failure/* Failure */.H(rule.reason, rule.tell({ ...place, stderr, words, credential: place.credential ?? 'manifests-token' }));
};
const quoted = ({ words }) => (words === '' ? '' : ` (it says: ${words})`);
const rules = [
    {
        pattern: /couldn't find remote ref|Remote branch .* not found/i,
        reason: 'not-found',
        tell: ({ url, branch }) => `${url} has no branch ${branch}: correct manifests-branch`,
    },
    {
        pattern: /Authentication failed|could not read (?:Username|Password)|returned error: 401/i,
        reason: 'denied',
        tell: (said) => said.anonymous
            ? `${said.url} asks for a token, and manifests-token is empty${quoted(said)}: give it, and see that the secret it comes from is set for this repository`
            : `${said.url} does not accept ${said.credential}${quoted(said)}: give one that is valid for it`,
    },
    {
        pattern: /Permission denied \(|Load key .*(?:invalid format|error in libcrypto)/i,
        reason: 'denied',
        tell: ({ url, stderr, anonymous }) => anonymous
            ? `${url} asks for an ssh key, and ssh-key is empty: give one that the repository has as a deploy key`
            : `${url} does not accept ssh-key: ${lastLine(stderr, /Permission denied|Load key/)}. Give a key that the repository has as a deploy key with write access`,
    },
    {
        pattern: /Host key verification failed|host key .* has changed|No .* host key is known/i,
        reason: 'denied',
        tell: ({ url, stderr }) => `${url} shows another host key than those that are known: ${lastLine(stderr, /host key/i)}. Give its keys as ssh-known-hosts`,
    },
    {
        pattern: /key you are authenticating with has been marked as read only/i,
        reason: 'denied',
        tell: ({ url }) => `${url} takes ssh-key for reading alone: allow the deploy key write access`,
    },
    {
        pattern: /returned error: 403|Permission to .* denied|access .* not granted/i,
        reason: 'denied',
        tell: ({ url, credential, words }) => `${url} refuses ${credential}: ${words || 'HTTP 403'}. It needs to read and write contents`,
    },
    {
        pattern: /repository .*not found|Repository not found|does not appear to be a git repository|returned error: 404/i,
        reason: 'not-found',
        tell: ({ url, credential }) => `there is no repository ${url}, or ${credential} may not see it`,
    },
    {
        pattern: /not allow request for unadvertised object/i,
        reason: 'rejected',
        tell: ({ url }) => `${url} gives out no single objects, which this needs: have its server speak git's protocol 2, or set uploadpack.allowAnySHA1InWant there`,
    },
    {
        pattern: /returned error: 30[1278]/,
        reason: 'unreachable',
        tell: ({ url }) => `${url} redirects, and the token is not sent on to another address: give the one that it has now`,
    },
    {
        pattern: /resolve host|Failed to connect|Couldn't connect|Connection refused|Connection timed out|SSL|certificate|unable to access/i,
        reason: 'unreachable',
        tell: ({ url, stderr }) => `cannot reach ${url}: ${lastWords({ stderr })}`,
    },
];
const lastLine = (stderr, pattern) => stderr
    .split('\n')
    .filter((line) => pattern.test(line))
    .at(-1)
    ?.trim() ?? '';
/** What git gave as the reason, on one line. */
const lastWords = ({ stderr }) => stderr
    .split('\n')
    .flatMap((line) => /^(?:fatal|error): (.*)$/.exec(line)?.[1] ?? [])
    .slice(0, 2)
    .join('; ') || stderr.trim().split('\n').slice(-1).join('');

// EXTERNAL MODULE: ./build/src/gitops/github-refusal.js
var github_refusal = __nccwpck_require__(7998);
;// CONCATENATED MODULE: ./build/src/gitops/judge-git.js



/** All the words in which git and GitHub say that the branch has moved on. */
const lostRace = /non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info|incorrect old value|reference already exists/i;
const passing = /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|hung up|early EOF|Connection reset|unexpected disconnect|Internal Server Error|Empty reply|operation too slow|RPC failed/i;
/** An answer of the server that no other attempt changes, whatever broke afterwards. */
const refused = /(?:returned error:|HTTP) 4(?!29)\d\d/;
const mayPass = (text) => passing.test(text) && !refused.test(text);
/** Judges a push by the status line of `--porcelain`; a refusal is thrown as a Failure. */
const judgePush = (answer, place) => {
    if (answer.code === 0)
        return { ended: 'landed' };
    const status = /^!\t[^\t]*\t(.*)$/m.exec(answer.stdout)?.[1] ?? '';
    if (lostRace.test(status))
        return { ended: 'lost', reason: status };
    if (mayPass(status) || (status === '' && mayPass(answer.stderr))) {
        const wait = waitAfter(answer);
        return {
            ended: 'unclear',
            reason: lastWords(answer) || status,
            ...(wait !== undefined && { waitMilliseconds: wait }),
        };
    }
    if (status !== '')
        throw declined(answer, status, place);
    throw failureOf(answer, place);
};
/** True when trying again later may help: a server that is busy or a connection that broke. */
const isPassing = ({ stderr }) => mayPass(stderr);
/** Git shows no `retry-after`: the least to wait for a server that counts requests. */
const waitAfter = ({ stderr }) => /(?:returned error:|HTTP) 429/.test(stderr) ? 10_000 : undefined;
const declined = ({ stderr }, status, place) => {
    const because = remoteWords(stderr);
    const words = because === '' ? status : `${status}: ${because}`;
    const known = (0,github_refusal/* githubRefusal */.e)({ ...place, words });
    const next = "Let the token's owner bypass the branch's protection, or choose another manifests-branch";
    return known ?? new failure/* Failure */.H('denied', `${place.url} does not take a push to ${place.branch}: ${words}. ${next}`);
};
/** The one clear message for a git command that failed against the remote. */
const failureOf = ({ stderr }, place) => {
    const words = remoteWords(stderr) || sshWords(stderr);
    const known = words === '' ? undefined : (0,github_refusal/* githubRefusal */.e)({ ...place, words });
    return known ?? gitRefusal(stderr, words, place);
};
/** Over ssh GitHub's own words come as they are, behind `ERROR: `. */
const sshWords = (stderr) => stderr
    .split('\n')
    .flatMap((line) => /^ERROR: (.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ');
const remoteWords = (stderr) => stderr
    .split('\n')
    .flatMap((line) => /^remote: (?:error: )?(.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ');

;// CONCATENATED MODULE: ./build/src/gitops/git-repository.js





const createGitRepository = async (settings) => {
    const { processes, directory, place, token, sshCommand } = settings;
    const { url } = place;
    await initBare(directory, url);
    const git = (0,outside_git/* createGit */.l)({
        processes,
        directory,
        ...(token === undefined ? {} : { credential: { url, token } }),
        ...(sshCommand === undefined ? {} : { sshCommand }),
    });
    const local = async (args, input) => {
        const output = await git(args, input === undefined ? {} : { input });
        if (output.code !== 0)
            throw new Error(`git ${args[0]} ended with ${output.code}: ${output.stderr.trim()}`);
        return output;
    };
    return {
        git,
        local,
        fetch: async (args, input) => {
            const output = await git(args, input === undefined ? {} : { input });
            if (output.code === 0)
                return undefined;
            if (isPassing(output))
                return (0,retry/* again */.T)(`the server is busy: ${lastWords(output)}`, waitAfter(output));
            throw failureOf(output, place);
        },
    };
};
const fetchCommand = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--recurse-submodules=no',
];

;// CONCATENATED MODULE: ./build/src/gitops/git-commits.js



const createCommits = ({ local, fetch }) => {
    const known = new Map();
    let last = Promise.resolve();
    // One after the other: fetches side by side into one repository trip over each other's files.
    const deepen = (what, count) => {
        const fetched = last.then(() => fetch([...fetchCommand, commitsOnly, `--depth=${count}`, 'origin', what]));
        last = fetched.catch(() => undefined);
        return fetched;
    };
    const learn = async (from, reference) => {
        const listed = readCommits((await from(['rev-list', '--header', reference])).stdout);
        for (const commit of listed)
            known.set(commit.id, commit);
        return listed[0]?.id ?? '';
    };
    return {
        learn,
        bring: async (branch, count) => {
            const busy = await deepen(`+refs/heads/${branch}:${tip}`, count).catch(() => 'failed');
            if (busy === undefined)
                await learn(local, tip);
        },
        log: async (from, count) => {
            await last;
            const { lacking, ...history } = walkHistory({ known, from, count });
            if (!lacking)
                return history;
            const busy = await deepen(from, count);
            if (busy)
                return busy;
            await learn(local, from);
            const { commits, complete } = walkHistory({ known, from, count });
            return { commits, complete };
        },
    };
};
const tip = 'refs/slipway/tip';
const commitsOnly = '--filter=tree:0';

;// CONCATENATED MODULE: ./build/src/gitops/import-stream.js
/** One commit on top of its parent as git-fast-import(1) reads it: the given files change, all others stay. Its id is printed. */
const importStream = ({ reference, parent, author, epochSeconds, message, files }) => {
    const who = `${author.name} <${author.email}> ${epochSeconds} +0000`;
    return Buffer.concat([
        Buffer.from(`commit ${reference}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
        ...data(Buffer.from(message)),
        Buffer.from(`from ${parent}\n`),
        ...files.flatMap(({ mode, path, bytes }) => [Buffer.from(`M ${mode} inline ${quotePath(path)}\n`), ...data(bytes)]),
        Buffer.from('get-mark :1\ndone\n'),
    ]);
};
const data = (bytes) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
const quotePath = (path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

;// CONCATENATED MODULE: ./build/src/gitops/git-remote.js







/** Opens a remote for as long as the work lasts. */
const withRemote = async (settings, work) => {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-gitops-'));
    try {
        return await work(await openRemote({ ...settings, directory }));
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const head = 'refs/slipway/head';
const next = 'refs/slipway/next';
const openRemote = async (settings) => {
    const { directory, url, branch, token, sshCommand, credential, recentCommits = 0, now } = settings;
    const anonymous = token === undefined && sshCommand === undefined;
    const place = { url, branch, anonymous, ...(credential && { credential }) };
    const open = (name) => createGitRepository({ ...settings, directory: (0,external_node_path_.join)(directory, name), place });
    const [{ git, local, fetch }, commits] = await Promise.all([open('files'), open('commits').then(createCommits)]);
    const blobs = new Map();
    let fetches = 0;
    const push = async ({ commit, branch: onto, expected }) => {
        const lease = `--force-with-lease=refs/heads/${onto}:${expected}`;
        const options = ['--porcelain', lease, '--no-follow-tags', '--no-signed', '--recurse-submodules=no'];
        const answer = await git(['push', ...options, 'origin', `${commit}:refs/heads/${onto}`]);
        return judgePush(answer, { ...place, branch: onto });
    };
    return {
        url,
        branch,
        fetch: async () => {
            const first = fetches === 0;
            const along = first && recentCommits > 0 ? commits.bring(branch, recentCommits) : undefined;
            const options = first ? [...asIfEmpty, ...fetchCommand, namesOnly] : [...fetchCommand, whatChanged];
            const depth = `--depth=${first ? 1 : Math.max(1, Math.min(recentCommits, meanwhile))}`;
            const fetched = fetch([...options, depth, 'origin', `+refs/heads/${branch}:${head}`]);
            const busy = await fetched.finally(() => along);
            if (busy)
                return busy;
            fetches += 1;
            const commit = await commits.learn(local, head);
            const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit]);
            return { commit, files: readTree(tree.stdout) };
        },
        read: async (objects) => {
            const unread = [...new Set(objects)].filter((object) => !blobs.has(object));
            if (unread.length === 0)
                return blobs;
            const here = fetches > 1 ? await local(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']) : undefined;
            const away = unread.filter((object) => !here?.stdout.includes(object));
            const options = [...asIfEmpty, ...fetchCommand, namesOnly, 'origin', '--stdin'];
            const busy = away.length > 0 ? await fetch(options, lines(away)) : undefined;
            if (busy)
                return busy;
            const batch = await local(['cat-file', '--batch'], lines(unread));
            for (const [object, bytes] of readBatch(batch.bytes))
                blobs.set(object, bytes);
            return blobs;
        },
        log: commits.log,
        snapshot: async (commit) => {
            const busy = await fetch([...fetchCommand, namesOnly, '--depth=1', 'origin', commit]);
            if (busy)
                return busy;
            const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit]);
            return { commit, files: readTree(tree.stdout) };
        },
        commit: async (commit) => {
            const stream = importStream({ ...commit, reference: next, epochSeconds: Math.floor(now() / 1000) });
            return (await local(['fast-import', '--quiet', '--force', '--done'], stream)).stdout.trim();
        },
        // A branch that is gone by now would be made anew: its head must still be what the commit stands on.
        push: (commit) => push({ commit, branch, expected: `${commit}^` }),
        propose: (commit, onto) => push({ commit, branch: onto.branch, expected: onto.before ?? '' }),
    };
};
/** As git's own fetch of missing objects does: a server that is told of a commit takes its blobs for being here. */
const asIfEmpty = ['-c', 'fetch.negotiationAlgorithm=noop'];
const namesOnly = '--filter=blob:none';
/** After a lost race: so many commits come with the new head, since those that others made meanwhile are asked about next. */
const meanwhile = 16;
/** After a lost race: the blobs that changed since come with the new head, which saves a round trip in the race. */
const whatChanged = '--filter=blob:limit=1m';
const lines = (objects) => `${objects.join('\n')}\n`;

// EXTERNAL MODULE: ./build/src/gitops/open-credential.js + 1 modules
var open_credential = __nccwpck_require__(6427);
;// CONCATENATED MODULE: ./build/src/gitops/pull-request-answers.js

/** One commit with our trailers on the base is what a later run reads best. */
const allowedMethods = (data) => [
    ['squashMergeAllowed', 'SQUASH'],
    ['rebaseMergeAllowed', 'REBASE'],
    ['mergeCommitAllowed', 'MERGE'],
].flatMap(([field = '', method = '']) => ((0,answer_fields.at)(data, 'repository', field) === true ? [method] : []));
const readProposal = (head, compared) => ({
    head,
    base: (0,answer_fields/* textAt */.$6)(compared, 'merge_base_commit', 'sha'),
    ahead: (0,answer_fields/* numberAt */.tk)(compared, 'ahead_by') ?? 0,
    files: new Map((0,answer_fields/* listAt */.gT)(compared, 'files').map((file) => [(0,answer_fields/* textAt */.$6)(file, 'filename'), (0,answer_fields/* textAt */.$6)(file, 'sha')])),
    message: (0,answer_fields/* textAt */.$6)((0,answer_fields/* listAt */.gT)(compared, 'commits').at(-1), 'commit', 'message'),
});
const readPull = (pull) => ({
    number: (0,answer_fields/* numberAt */.tk)(pull, 'number') ?? 0,
    url: (0,answer_fields/* textAt */.$6)(pull, 'html_url'),
    id: (0,answer_fields/* textAt */.$6)(pull, 'node_id'),
    title: (0,answer_fields/* textAt */.$6)(pull, 'title'),
    body: (0,answer_fields/* textAt */.$6)(pull, 'body'),
    labels: (0,answer_fields/* listAt */.gT)(pull, 'labels').map((label) => (0,answer_fields/* textAt */.$6)(label, 'name')),
});
/** The refusals that say that it is there: by another run, or by this request, whose answer GitHub could not make. */
const madeAlready = ({ status, data }) => {
    const messages = [data, ...(0,answer_fields/* listAt */.gT)(data, 'errors')].map((error) => (0,answer_fields/* textAt */.$6)(error, 'message'));
    return status === 422
        ? messages.find((message) => /pull request already exists|Could not resolve to a node/i.test(message))
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/pull-requests.js




const createPullRequests = ({ github, place, owner, name }) => {
    const base = place.branch;
    const rest = async (path, request = {}) => (0,judge_github/* judgeRest */.I)(await github.rest({ ...request, path: `/repos/${owner}/${name}${path}` }), place);
    const refOf = async (branch) => {
        const variables = { owner, name, ref: `refs/heads/${branch}`, base: `refs/heads/${base}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refsQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,answer_fields.at)(judged.data, 'repository');
        return {
            head: (0,answer_fields/* textAt */.$6)(found, 'ref', 'target', 'oid'),
            base: (0,answer_fields/* textAt */.$6)(found, 'base', 'target', 'oid'),
            repository: (0,answer_fields/* textAt */.$6)(found, 'id'),
        };
    };
    const find = async (branch) => {
        const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base });
        const found = await rest(`/pulls?${query}`);
        if ('again' in found)
            return found;
        const [pull] = (0,answer_fields/* listAt */.gT)(found.data);
        return pull === undefined ? undefined : readPull(pull);
    };
    const update = async (pull, text) => {
        if (pull.title === text.title && pull.body === text.body)
            return pull;
        const made = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: text });
        return 'again' in made ? made : readPull(made.data);
    };
    return {
        proposal: async (branch) => {
            const ref = await refOf(branch);
            if ('again' in ref || ref.head === '')
                return 'again' in ref ? ref : undefined;
            const compared = await rest(`/compare/${ref.base}...${ref.head}`);
            return 'again' in compared ? compared : readProposal(ref.head, compared.data);
        },
        find,
        open: async (branch, text) => {
            const body = { ...text, head: branch, base };
            const answer = await github.rest({ method: 'POST', path: `/repos/${owner}/${name}/pulls`, body });
            const made = madeAlready(answer);
            if (made === undefined) {
                const judged = (0,judge_github/* judgeRest */.I)(answer, place);
                return 'again' in judged ? judged : readPull(judged.data);
            }
            const there = await find(branch);
            if (there === undefined)
                return (0,retry/* again */.T)(made);
            return 'again' in there ? there : update(there, text);
        },
        update,
        label: async (pull, labels) => {
            const lacking = labels.filter((label) => !pull.labels.includes(label));
            if (lacking.length === 0)
                return undefined;
            const made = await rest(`/issues/${pull.number}/labels`, { method: 'POST', body: { labels: lacking } });
            return 'again' in made ? made : undefined;
        },
        mergeLater: async ({ id }, { title, body }) => {
            const methods = (0,judge_github/* judgeGraphql */.P)(await github.graphql(methodsQuery, { owner, name }), place);
            if ('again' in methods)
                return methods;
            const [mergeMethod = 'MERGE'] = allowedMethods(methods.data);
            const message = mergeMethod === 'REBASE' ? {} : { commitHeadline: title, commitBody: body };
            const input = { pullRequestId: id, mergeMethod, ...message };
            const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(autoMerge, { input }), place, ['UNPROCESSABLE', 'FORBIDDEN', '']);
            if ('again' in judged)
                return judged;
            return judged.errors[0]?.message;
        },
        close: async (pull, branch, head) => {
            const closed = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: { state: 'closed' } });
            if ('again' in closed)
                return closed;
            const ref = await refOf(branch);
            if ('again' in ref)
                return ref;
            const update = { name: `refs/heads/${branch}`, beforeOid: head, afterOid: '0'.repeat(40) };
            const answer = await github.graphql(removeRef, { input: { repositoryId: ref.repository, refUpdates: [update] } });
            // Somebody may have gone on with the branch, or removed it himself: then it is not ours to remove.
            const removed = (0,judge_github/* judgeGraphql */.P)(answer, place, ['UNPROCESSABLE', 'STALE_DATA', 'NOT_FOUND', '']);
            return 'again' in removed ? removed : undefined;
        },
    };
};
const refsQuery = `query Refs($owner: String!, $name: String!, $ref: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) { target { oid } }
    base: ref(qualifiedName: $base) { target { oid } }
  }
}`;
const methodsQuery = `query Methods($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { squashMergeAllowed rebaseMergeAllowed mergeCommitAllowed }
}`;
const autoMerge = 'mutation AutoMerge($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }';
const removeRef = 'mutation Remove($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

;// CONCATENATED MODULE: ./build/src/gitops/open-manifests.js









/** Opens the GitOps repository for as long as the work lasts; then keys and tokens that were made for it are gone. */
const withManifests = async (settings, work) => {
    const { credential, serverUrl, branch, clock, processes } = settings;
    const url = urlOf(settings);
    const place = (0,repository_url/* githubRepository */.GP)(url, serverUrl);
    const hasGit = () => processes.run('git', ['--version']).then(({ code }) => code === 0, () => false);
    const transport = await chooseTransport({
        wanted: settings.transport,
        onGitHub: place !== undefined,
        credential,
        hasGit,
    });
    const tokens = (0,open_credential/* openTokens */.V)(settings, url);
    const ssh = await (0,open_credential/* openSsh */.z)(settings, url);
    const access = { token: ssh ? undefined : tokens.token, ...(ssh && { sshCommand: ssh.command }), url };
    const api = tokens.token && place ? { api: tokens.github(tokens.token), ...place } : undefined;
    const shared = { url, branch, now: clock.now, credential: nameOf(credential, transport) };
    const pulls = api && createPullRequests({ ...api, github: api.api, place: { ...shared, credential: nameOf(credential, 'api') } });
    try {
        if (transport === 'api' && api) {
            const remote = createApiRemote({ ...shared, ...api, github: api.api, patterns: settings.patterns });
            const contains = createApiContains({ ...api, github: api.api, place: shared });
            return await work({ remote, access, pulls, contains });
        }
        return await withRemote({ ...settings, ...shared, ...access }, (remote) => work({ remote, access, pulls, contains: undefined }));
    }
    finally {
        const closed = await Promise.allSettled([ssh?.remove(), tokens.revoke()]);
        if (closed.every((one) => one.status === 'fulfilled' && one.value !== false))
            settings.onClosed();
    }
};
const urlOf = ({ repository, serverUrl, credential }) => {
    if (credential.key === undefined)
        return (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    const url = (0,repository_url/* sshUrl */.Yg)(repository, serverUrl);
    if (url !== undefined)
        return url;
    throw new failure/* Failure */.H('invalid-input', 'manifests-repository: should be owner/name or an ssh:// URL with ssh-key');
};

// EXTERNAL MODULE: ./build/src/gitops/read-pasts.js + 1 modules
var read_pasts = __nccwpck_require__(7573);
// EXTERNAL MODULE: external "./packages/aws-sdk-client-ecr.js"
var aws_sdk_client_ecr_js_ = __nccwpck_require__(7243);
// EXTERNAL MODULE: ./build/src/images/ecr-connection.js + 5 modules
var ecr_connection = __nccwpck_require__(4476);
;// CONCATENATED MODULE: ./build/src/images/ecr-layers.js



const missingLayers = async ({ common, options, ask }, layerDigests) => {
    const { layers } = await ask('BatchCheckLayerAvailability', (aws) => aws.send(new aws_sdk_client_ecr_js_.BatchCheckLayerAvailabilityCommand({ ...common, layerDigests }), options));
    const available = (layers ?? []).filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE');
    const there = new Set(available.map(({ layerDigest }) => layerDigest));
    return layerDigests.filter((digest) => !there.has(digest));
};
const mostUploads = 4;
/** Uploads a layer; an upload that vanished is begun anew, unless it vanished because it was complete. */
const uploadLayer = async (connection, digest, bytes) => {
    for (let number = 1;; number += 1) {
        try {
            return await uploadOnce(connection, digest, bytes);
        }
        catch (error) {
            const vanished = error instanceof failure/* Failure */.H && (0,ecr_connection/* isNamed */.e)(error.cause, 'UploadNotFoundException');
            if (!vanished || number === mostUploads)
                throw error;
            if ((await missingLayers(connection, [digest])).length === 0)
                return;
        }
    }
};
/** In parts of the size that ECR asks for, one after the other; ECR compares the digest at the end. */
const uploadOnce = async (connection, digest, bytes) => {
    const { common, options, ask } = connection;
    const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', (aws) => aws.send(new aws_sdk_client_ecr_js_.InitiateLayerUploadCommand(common), options));
    await sendParts(connection, { uploadId, partSize }, bytes);
    await ask('CompleteLayerUpload', async (aws) => {
        const command = new aws_sdk_client_ecr_js_.CompleteLayerUploadCommand({ ...common, uploadId, layerDigests: [digest] });
        await aws.send(command, options).catch((error) => {
            // Another push of the same layer was faster.
            if (!(0,ecr_connection/* isNamed */.e)(error, 'LayerAlreadyExistsException'))
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
            throw new failure/* Failure */.H('unexpected', `ECR wants byte ${next} of a layer of ${size} bytes, again and again. Run the job again`);
        }
        first = next;
    }
};
/** Gives the first byte that ECR wants next. */
const sendPart = ({ common, options, ask }, part) => ask('UploadLayerPart', async (aws) => {
    try {
        await aws.send(new aws_sdk_client_ecr_js_.UploadLayerPartCommand({ ...common, ...part }), options);
        return part.partLastByte + 1;
    }
    catch (error) {
        if (!(error instanceof aws_sdk_client_ecr_js_.InvalidLayerPartException) || error.lastValidByteReceived === undefined)
            throw error;
        return error.lastValidByteReceived + 1;
    }
});

;// CONCATENATED MODULE: ./build/src/images/image-failures.js

const look = 'Look at the image in ECR';
const upstream = 'Look at the pull-through cache rule and its credentials, or run the job again later';
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
    UpstreamAccessDenied: { reason: 'denied', todo: upstream },
    UpstreamTooManyRequests: { reason: 'rejected', todo: upstream },
    UpstreamUnavailable: { reason: 'unreachable', todo: upstream },
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
const createEcrReads = (connected) => ({
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
        const command = new aws_sdk_client_ecr_js_.GetDownloadUrlForLayerCommand({ ...common, layerDigest });
        const { downloadUrl } = await ask('GetDownloadUrlForLayer', (aws) => aws.send(command, options));
        if (downloadUrl)
            return downloadUrl;
        throw new failure/* Failure */.H('unexpected', `ECR gave no address for the layer ${layerDigest}`);
    },
});
const batch = async ({ common, options, ask }, digests) => {
    const imageIds = digests.map((imageDigest) => ({ imageDigest }));
    const command = new aws_sdk_client_ecr_js_.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw imageFailure(common.repositoryName, strange);
    return (images ?? []).flatMap(({ imageId, imageManifest: manifest, imageManifestMediaType: mediaType }) => imageId?.imageDigest && manifest && mediaType ? [{ digest: imageId.imageDigest, manifest, mediaType }] : []);
};

;// CONCATENATED MODULE: ./build/src/images/ecr-referrers.js

const ecr_referrers_mostAtOnce = 50;
const mostPages = 100;
const createEcrReferrers = (connected) => ({
    referrersOf: async (imageDigest) => {
        const { common, options, ask } = connected();
        const digests = [];
        let nextToken;
        for (let page = 0; page < mostPages; page += 1) {
            const command = new aws_sdk_client_ecr_js_.ListImageReferrersCommand({
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
const describeRepository = async ({ common, options, ask }) => {
    const { repositoryName, ...registry } = common;
    const command = new aws_sdk_client_ecr_js_.DescribeRepositoriesCommand({ ...registry, repositoryNames: [repositoryName] });
    const { repositories } = await ask('DescribeRepositories', (aws) => aws.send(command, options));
    const [found] = repositories ?? [];
    const host = found?.repositoryUri?.slice(0, -`/${repositoryName}`.length);
    if (!host)
        throw new failure/* Failure */.H('unexpected', `ECR described the repository ${repositoryName} without its address`);
    const { registryId = '', imageTagMutability = 'MUTABLE', imageTagMutabilityExclusionFilters: filters } = found ?? {};
    const exceptions = (filters ?? []).flatMap(({ filter }) => (filter === undefined ? [] : [filter]));
    return { host, registryId, immutable: imageTagMutability.startsWith('IMMUTABLE'), exceptions };
};
const createRepository = ({ common, options, ask }, immutable) => ask('CreateRepository', async (aws) => {
    const command = new aws_sdk_client_ecr_js_.CreateRepositoryCommand({
        ...common,
        imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: immutable },
    });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if ((0,ecr_connection/* isNamed */.e)(error, 'RepositoryAlreadyExistsException'))
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
const createEcrScans = (connected) => ({
    scanOf: (digest) => scanOf(connected(), digest),
    startScan: (imageDigest) => {
        const { common, options, ask } = connected();
        return ask('StartImageScan', async (aws) => {
            try {
                await aws.send(new aws_sdk_client_ecr_js_.StartImageScanCommand({ ...common, imageId: { imageDigest } }), options);
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
                return await aws.send(new aws_sdk_client_ecr_js_.DescribeImageScanFindingsCommand(request), options);
            }
            catch (error) {
                if ((0,ecr_connection/* isNamed */.e)(error, 'ScanNotFoundException') || (0,ecr_connection/* isNamed */.e)(error, 'ImageNotFoundException'))
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
        connection ??= (0,ecr_connection/* connectEcr */.R)(settings);
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
    const command = new aws_sdk_client_ecr_js_.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes: acceptedMediaTypes });
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
    const command = new aws_sdk_client_ecr_js_.PutImageCommand({ ...common, ...image, ...(tag !== undefined && { imageTag: tag }) });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if ((0,ecr_connection/* isNamed */.e)(error, 'ImageTagAlreadyExistsException'))
            return 'taken';
        if (!(0,ecr_connection/* isNamed */.e)(error, 'ImageAlreadyExistsException'))
            throw error;
    }
    return 'put';
});
const login = async ({ options, ask }) => {
    const { authorizationData } = await ask('GetAuthorizationToken', (aws) => aws.send(new aws_sdk_client_ecr_js_.GetAuthorizationTokenCommand({}), options));
    const decoded = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw new failure/* Failure */.H('unexpected', 'ECR gave an authorization token without a user and a password');
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
};

// EXTERNAL MODULE: ./build/src/images/local-handles.js + 3 modules
var local_handles = __nccwpck_require__(9780);
;// CONCATENATED MODULE: ./build/src/images/handles.js


/** Works with all that `ensure` reaches for. */
const withImages = (settings, work) => (0,local_handles/* withLocal */.e)(settings, (local) => {
    const { temporaryDirectory } = settings;
    const ecrOf = (repository) => createEcr({ ...settings, repository });
    return work({ ...local, temporaryDirectory, ecr: ecrOf(settings.repository), ecrOf });
});

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var outside_clock = __nccwpck_require__(2481);
;// CONCATENATED MODULE: ./build/src/outside/git-history.js





/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
const withHistory = ({ url, ...settings }, work) => withHistories(settings, (historyOf) => work(historyOf(url)));
/** The same for any number of repositories that one credential opens, by their URLs. */
const withHistories = async (settings, work) => {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-history-'));
    const opened = new Map();
    const historyOf = (url) => {
        const history = opened.get(url) ?? openHistory({ ...settings, url, directory: (0,external_node_path_.join)(directory, `${opened.size}`) });
        opened.set(url, history);
        return history;
    };
    try {
        return await work(historyOf);
    }
    finally {
        await Promise.all([...opened.values()].map((history) => history.closed()));
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const openHistory = (settings) => {
    const { processes, directory, url, token, sshCommand } = settings;
    const git = (0,outside_git/* createGit */.l)({
        processes,
        directory,
        ...(token === undefined ? {} : { credential: { url, token } }),
        ...(sshCommand === undefined ? {} : { sshCommand }),
    });
    const parents = new Map();
    const answers = new Map();
    let last = Promise.resolve();
    let ready;
    // One after the other: fetches side by side into one repository trip over each other's files.
    const inTurn = (work) => {
        const done = last.then(() => {
            ready ??= initBare(directory, url);
            return ready.then(work);
        });
        last = done.catch(() => undefined);
        return done;
    };
    return {
        contains: ({ revision, commit }) => {
            if (revision === commit)
                return Promise.resolve(true);
            const key = `${revision} ${commit}`;
            const answer = answers.get(key) ?? inTurn(() => git_history_ask({ git, parents }, { url, revision, commit }));
            answers.set(key, answer);
            // What could not be asked may be asked again.
            answer.catch(() => answers.delete(key));
            return answer;
        },
        expect: (commit) => {
            if (isId(commit))
                inTurn(() => fetch({ git, parents }, { url, commits: [commit], depth: depths[0] })).catch(() => undefined);
        },
        closed: () => last,
    };
};
/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 3_200, 2_147_483_647];
const git_history_ask = async ({ git, parents }, { url, revision, commit }) => {
    if (!isId(revision) || !isId(commit))
        return false;
    const known = lookAt(parents, { revision, commit });
    if (known !== undefined)
        return known;
    for (const depth of depths) {
        const found = await fetch({ git, parents }, { url, commits: [revision, commit], depth });
        if (!found)
            return false;
        const answer = lookAt(parents, { revision, commit });
        if (answer !== undefined)
            return answer;
        if ((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'false')
            return false;
    }
    return false;
};
/** What the commits that are here say; undefined when others could say something else. */
const lookAt = (parents, { revision, commit }) => {
    if (comesFrom(parents, revision, commit))
        return true;
    // What came before a commit does not come after it.
    return comesFrom(parents, commit, revision) ? false : undefined;
};
const comesFrom = (parents, start, ancestor) => {
    const seen = new Set([start]);
    for (const id of seen) {
        if (id === ancestor)
            return true;
        for (const parent of parents.get(id) ?? [])
            seen.add(parent);
    }
    return false;
};
/** False when the repository has no such commit. */
const fetch = async ({ git, parents }, { url, commits, depth }) => {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=tree:0', `--depth=${depth}`];
    const { code, stderr } = await git(['fetch', ...options, 'origin', ...commits]);
    if (code === 0) {
        for (const line of (await git(['rev-list', '--parents', ...commits])).stdout.split('\n')) {
            const [id = '', ...its] = line.split(' ');
            parents.set(id, its);
        }
        return true;
    }
    if (/not our ref|couldn't find remote ref|no such remote ref/i.test(stderr))
        return false;
    throw new failure/* Failure */.H(reasonOf(stderr), `cannot read the history of ${url}: ${git_history_lastLine(stderr)}`);
};
const reasonOf = (stderr) => {
    if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr))
        return 'denied';
    // A repository that was renamed: the credential is not sent on to its new address.
    return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
        ? 'not-found'
        : 'unreachable';
};
const isId = (text) => /^[0-9a-f]{40,64}$/.test(text);
const git_history_lastLine = (stderr) => stderr.trim().split('\n').at(-1) ?? '';

// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __nccwpck_require__(3705);
// EXTERNAL MODULE: ./build/src/outside/http-exchange.js + 1 modules
var http_exchange = __nccwpck_require__(2585);
;// CONCATENATED MODULE: ./build/src/outside/http-stream.js

/** Exchanges whose answer is read while it is sent. What is not read on is to be ended by the request's signal. */
const createHttpStream = (settings) => {
    const begin = (0,http_exchange/* createBegin */.oE)(settings);
    return (request) => new Promise((resolve, reject) => {
        const { firstMilliseconds, silenceMilliseconds } = request.patience;
        const fail = (error) => http_stream_failureOf(settings.signal, request, error);
        const exchange = begin(request, AbortSignal.any([settings.signal, request.signal]), (response) => {
            exchange.once('timeout', () => response.destroy(new Error(silence)));
            // The head alone proves nothing: what holds an answer back sends it by itself.
            const chunks = textOf(response, fail, () => exchange.setTimeout(silenceMilliseconds));
            resolve({ status: response.statusCode ?? 0, headers: (0,http_exchange/* headersOf */.Yl)(response), chunks });
        });
        exchange.setTimeout(firstMilliseconds);
        exchange.once('timeout', () => exchange.destroy(new Error(silence)));
        exchange.on('error', (error) => reject(fail(error)));
        exchange.end();
    });
};
const silence = 'it sends nothing';
const http_stream_failureOf = (signal, { url, signal: ended }, error) => {
    if (signal.aborted)
        return signal.reason;
    if (ended.aborted)
        return ended.reason;
    return (0,http_exchange/* unreachable */.HB)(url, error instanceof Error ? error : new Error(String(error)));
};
async function* textOf(response, fail, onChunk) {
    response.setEncoding('utf8');
    try {
        for await (const chunk of response) {
            onChunk();
            yield String(chunk);
        }
    }
    catch (error) {
        throw fail(error);
    }
}

// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __nccwpck_require__(6597);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __nccwpck_require__(1294);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 6 modules
var image_settings = __nccwpck_require__(7200);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __nccwpck_require__(1542);
// EXTERNAL MODULE: ./build/src/outside/github.js
var outside_github = __nccwpck_require__(2846);
;// CONCATENATED MODULE: ./build/src/actions/source-history.js





/** Opens the commits that images were built from, to ask which came first, for as long as the work lasts. */
const withSource = (settings, runner, work) => {
    const { repository, token, throughApi, processes } = settings;
    const { serverUrl, temporaryDirectory } = runner.context;
    if (throughApi && token !== undefined)
        return work(askGitHub({ ...settings, token }, runner));
    return withHistories({ processes, temporaryDirectory, token }, (historyOf) => work({
        contains: async ({ repository: asked, ...question }) => historyOf(source_history_urlOf(asked, serverUrl)).contains(question),
        expect: (commit) => (repository === '' ? undefined : historyOf(source_history_urlOf(repository, serverUrl)).expect(commit)),
    }));
};
/** What a commit's trailers name must not lead the token to another server. */
const source_history_urlOf = (repository, serverUrl) => {
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    throw new failure/* Failure */.H('not-found', `${JSON.stringify(repository)} is not the owner/name of a repository`);
};
const askGitHub = ({ token, clock }, { context, signal }) => {
    const github = (0,outside_github/* createGitHub */.C)({ ...context, signal, token: async () => token });
    const opened = new Map();
    const open = (repository) => {
        const url = source_history_urlOf(repository, context.serverUrl);
        const place = (0,repository_url/* githubRepository */.GP)(url, context.serverUrl);
        if (place === undefined)
            throw new failure/* Failure */.H('not-found', `${url} is not on this GitHub server`);
        const asked = { url, branch: '', now: clock.now, credential: 'source-token' };
        return createApiContains({ github, place: asked, ...place });
    };
    return {
        contains: async ({ repository, ...question }) => {
            const contains = opened.get(repository) ?? open(repository);
            opened.set(repository, contains);
            return contains(question);
        },
        expect: () => undefined,
    };
};

;// CONCATENATED MODULE: ./build/src/actions/deliver/open-outside.js













/** Opens what the delivery reaches for, as far as it is asked for, and closes all of it when the work is over. */
const withOutside = (input, runner, work) => withImages({ ...(0,image_settings/* imageSettings */.Ty)(input, runner), repository: input.repository }, (images) => input['manifests-repository'] === undefined
    ? work({ images, gitops: undefined, argocd: undefined })
    : openManifests(input, runner, (manifests) => work({ images, ...manifests })));
const openManifests = (input, runner, work) => {
    const { context, signal, progress } = runner;
    const clock = (0,outside_clock/* createClock */.t)(signal);
    const processes = (0,process/* createProcesses */.EC)(runner);
    const machine = { processes, temporaryDirectory: context.temporaryDirectory };
    const settings = (0,manifests_access/* manifestsSettings */.uw)(input, runner, { clock, processes, recentCommits: read_pasts/* recentCommits */.i });
    return withManifests(settings, ({ remote, access, contains: apiContains }) => {
        const throughApi = apiContains !== undefined;
        const source = { repository: context.repository, token: input['source-token'], throughApi, processes, clock };
        return withSource(source, runner, ({ contains: sourceContains }) => withHistory({ ...machine, ...access }, ({ contains }) => {
            const argocd = openArgocd(input, runner);
            return work({
                gitops: { remote, clock, progress, contains: sourceContains },
                argocd: argocd && { argocd, clock, progress, contains: apiContains ?? contains },
            });
        }));
    });
};
const openArgocd = (input, { signal, mask, context }) => {
    const { 'argocd-server': server, 'ca-certificate': caCertificate } = input;
    if (server === undefined)
        return undefined;
    const connection = { signal, ...(caCertificate && { caCertificate }) };
    const http = (0,outside_http/* createHttp */.V)(connection);
    return createArgocd({
        http,
        stream: createHttpStream(connection),
        server,
        token: (0,argocd_token/* argocdToken */.cp)(input, server, { http, mask, idTokenRequest: context.idTokenRequest }),
    });
};


/***/ }),

/***/ 7673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
;// CONCATENATED MODULE: ./build/src/lib/turns.js
/** At most `most` works at once; who comes later waits, and begins in the order of coming. */
const createTurns = (most) => {
    const waiting = [];
    let underWay = 0;
    return async (work) => {
        if (underWay === most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            underWay += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            // The place is handed over, so that nobody who comes just now takes it.
            if (next === undefined)
                underWay -= 1;
            else
                next();
        }
    };
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(1432);
;// CONCATENATED MODULE: ./build/src/argocd/expectation.js

const isOf = (found, wanted) => found === wanted || found.endsWith(`/${wanted}`);
/** Whether an image that a template names is of the expected image's repository, in whatever registry. */
const isSameRepository = (named, expected) => {
    const reference = (0,image_reference/* parseReference */.F2)(named);
    return reference !== undefined && isOf(reference.repository, expected.repository);
};
/** Whether an image that a template names is exactly the expected one: by its digest where it pins one, else by its tag. */
const isExpected = (named, expected) => {
    const reference = (0,image_reference/* parseReference */.F2)(named);
    if (reference === undefined || !isOf(reference.repository, expected.repository))
        return false;
    if (reference.digest !== undefined && expected.digest !== undefined)
        return reference.digest === expected.digest;
    return reference.tag !== undefined && reference.tag === expected.tag;
};
/** An expected image as a person reads it. */
const formatExpected = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest.slice(0, 19)}…`}`;
/** A reference with its digest cut to what a person compares. */
const shortImage = (image) => image.replace(/@(sha256:[0-9a-f]{12})[0-9a-f]+$/, '@$1…');
/** A commit as a person reads it; names of branches and versions stay whole. */
const shortCommit = (revision) => /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 8) : revision;

;// CONCATENATED MODULE: ./build/src/argocd/failing-pod.js
/** Reasons for which a kubelet waits that do not pass by themselves (Argo CD's health_pod.go, and those of init containers). */
const isBadReason = (reason) => /^Err|Error$|BackOff$|^InvalidImageName$/.test(reason);
/**
 * The container that keeps a pod from being ready, if one is plainly failing: it waits with an error, or has ended and
 * is not ready. One that was started again may have ended well: so ends what its probe has had stopped.
 */
const failingContainer = ({ containers }) => containers.find(({ waiting }) => waiting !== undefined && isBadReason(waiting.reason)) ??
    containers.find(({ ready, terminated, last }) => !ready && (last !== undefined || (terminated && terminated.exitCode !== 0)));
/** Whether a pod is failing, and not merely starting. A pod that is going away is neither. */
const isFailing = (pod) => !pod.ready &&
    pod.reason !== 'Terminating' &&
    (failingContainer(pod) !== undefined || isBadReason(pod.reason) || pod.health === 'Degraded');
/** How often a container has been restarted, in words. */
const times = (restarts) => restarts === 0 ? 'not restarted yet' : `restarted ${restarts === 1 ? 'once' : `${restarts} times`}`;
const describePod = (pod) => {
    const container = failingContainer(pod);
    const ended = container?.last ?? container?.terminated;
    if (container === undefined || ended === undefined)
        return `${pod.name}: ${container?.waiting?.reason ?? pod.reason}`;
    const how = ended.reason === 'OOMKilled' ? 'out of memory' : `exit code ${ended.exitCode}`;
    return `${pod.name}: ${how}, ${times(container.restarts)}`;
};
/** The failing pods in one line, without what changes at every look. */
const describePods = (pods) => {
    const [first, ...others] = pods;
    if (first === undefined)
        return '';
    return describePod(first) + (others.length > 0 ? ` (and ${others.length} more pods)` : '');
};

;// CONCATENATED MODULE: ./build/src/argocd/assess-rollout.js


const assessImages = ({ observation, expectation }) => {
    for (const expected of expectation.images) {
        const named = observation.workloads.flatMap(({ kind, name, images }) => images
            .filter((image) => isSameRepository(image, expected))
            .map((image) => ({ workload: `${kind} ${name}`, image })));
        const other = named.find(({ image }) => !isExpected(image, expected));
        if (other !== undefined) {
            const because = `${other.workload} names ${shortImage(other.image)}, not ${formatExpected(expected)}`;
            return { kind: 'other-image', because, newer: observation.revision !== expectation.commit };
        }
    }
    return undefined;
};
/** The workloads that the expectation is about: those that run its images, or all of them. */
const concerned = ({ workloads }, { images }) => {
    const naming = workloads.filter((workload) => workload.images.some((image) => images.some((expected) => isSameRepository(image, expected))));
    return naming.length > 0 ? naming : workloads;
};
const assessRollout = ({ observation, expectation }) => {
    const workloads = concerned(observation, expectation);
    const pods = observation.pods.filter((pod) => workloads.some((workload) => assess_rollout_isOf(pod, workload)));
    const failing = pods.filter((pod) => pod.current && isFailing(pod));
    const stalled = workloads.find((workload) => workload.stalled && workload.observedGeneration >= workload.generation);
    if (failing.length > 0)
        return { kind: 'failing', because: describePods(failing), final: stalled !== undefined };
    if (stalled !== undefined) {
        const because = `${stalled.kind} ${stalled.name} exceeded its progress deadline`;
        return { kind: 'failing', because, final: true };
    }
    const refused = workloads.find(isRefused);
    if (refused !== undefined) {
        const because = `${refused.kind} ${refused.name}: no pod can be created: ${refused.refusal}`;
        return { kind: 'failing', because, final: false };
    }
    const paused = workloads.find((workload) => workload.paused);
    if (paused !== undefined)
        return { kind: 'held', because: `${paused.kind} ${paused.name} is paused` };
    const unfinished = workloads.map((workload) => describeRollout(workload, pods)).find((words) => words !== undefined);
    return unfinished === undefined ? undefined : { kind: 'rolling', because: unfinished };
};
/** Told by the workload within a second; its own progress deadline tells it after ten minutes. */
const isRefused = ({ refusal, updated, desired, observedGeneration, generation }) => refusal !== undefined && updated < desired && observedGeneration >= generation;
/** Pods stand in the namespace of their workload; its name may be there again in another one. */
const assess_rollout_isOf = (pod, { kind, name, namespace }) => pod.workload === `${kind} ${name}` && pod.namespace === namespace;
const describeOld = (count) => count === 1
    ? '1 pod of the old revision has not made way yet'
    : `${count} pods of the old revision have not made way yet`;
const describeRollout = (workload, pods) => {
    const { kind, name, generation, observedGeneration, desired, updated, available, total } = workload;
    const title = `${kind} ${name}`;
    if (observedGeneration < generation)
        return `${title}: its controller has not seen the change yet`;
    if (updated < desired)
        return `${title}: ${updated} of ${desired} pods are of the new revision`;
    const fresh = pods.filter((pod) => assess_rollout_isOf(pod, workload) && pod.current);
    const ready = fresh.filter((pod) => pod.ready).length;
    // Until they are, it is no fault of the old ones that they stay.
    if (total > updated && ready < fresh.length)
        return `${title}: ${ready} of ${desired} new pods are ready`;
    if (total > updated)
        return `${title}: ${describeOld(total - updated)}`;
    if (available < desired)
        return `${title}: ${available} of ${desired} pods are ready`;
    const old = pods.find((pod) => assess_rollout_isOf(pod, workload) && !pod.current && pod.ready && pod.reason !== 'Terminating');
    return old === undefined ? undefined : `${title}: pod ${old.name} of an older revision is still ready`;
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnose-pod.js


/** What keeps a pod from being ready, from its containers and its events; undefined when nothing is plainly wrong. */
const diagnosePod = (pod, events) => {
    const container = failingContainer(pod);
    return container === undefined ? diagnoseUnready(events) : diagnoseContainer(container, events);
};
const diagnoseContainer = (container, events) => {
    const { waiting } = container;
    if (waiting !== undefined && /^(ErrImage|ImagePull|InvalidImageName|ImageInspect)/.test(waiting.reason)) {
        return diagnosePull(container, waiting.message);
    }
    if (waiting !== undefined && /^(CreateContainer|RunContainer)/.test(waiting.reason)) {
        const because = `container ${container.name} cannot be created: ${waiting.message}`;
        return {
            kind: 'config',
            because,
            next: 'Correct what the message names (a missing ConfigMap, Secret or user) in the manifests.',
        };
    }
    return diagnoseEnding(container, events);
};
const diagnosePull = ({ image }, message) => {
    const cause = message.replace(/^Back-off pulling image "[^"]*"(: )?/, '').replace(/^ErrImagePull: /, '');
    const because = `image ${shortImage(image)} cannot be pulled${cause === '' ? '' : `: ${cause}`}`;
    // The image's own name, or its registry's port, may hold such a word.
    const words = cause.replace(/\S*\/\S*/g, '');
    if (/\b40[13]\b|denied|unauthorized|no basic auth|authorization/i.test(words)) {
        return {
            kind: 'image-pull',
            because,
            next: "Let the nodes pull it: check their role's ECR permissions and the repository's policy.",
        };
    }
    const next = 'Check that this very tag or digest is in the registry with all its layers, and that the nodes reach it.';
    return { kind: 'image-pull', because, next };
};
const codes = {
    126: ' (the command cannot be executed)',
    127: ' (the command was not found)',
    134: ' (SIGABRT)',
    137: ' (SIGKILL)',
    139: ' (a segmentation fault)',
    143: ' (SIGTERM)',
};
const diagnoseEnding = (container, events) => {
    const { name, last, terminated, restarts, memoryLimit } = container;
    const end = terminated ?? last ?? { exitCode: 0, reason: '' };
    const again = restarts > 0 ? `; ${times(restarts)}` : '';
    if (end.reason === 'OOMKilled' || last?.reason === 'OOMKilled') {
        const limit = memoryLimit === undefined ? 'than its node has' : `than its limit of ${memoryLimit}`;
        const because = `container ${name} was killed because it used more memory ${limit}${again}`;
        return { kind: 'out-of-memory', because, next: 'Raise resources.limits.memory, or find what takes the memory.' };
    }
    const killed = events.findLast(({ reason, message }) => reason === 'Unhealthy' && /^(Liveness|Startup)/.test(message));
    if (killed !== undefined && [0, 137, 143].includes(end.exitCode)) {
        const because = `container ${name} was restarted because its probe failed: ${killed.message}${again}`;
        return {
            kind: 'probe',
            because,
            next: 'Look at what the probe asks for, its port, path and timing, and at the log.',
        };
    }
    const because = `container ${name} ended with exit code ${end.exitCode}${codes[end.exitCode] ?? ''}${again}`;
    return { kind: 'crash', because, next: 'The end of its log says why.' };
};
const diagnoseUnready = (events) => {
    const warnings = events.filter(({ type }) => type !== 'Normal');
    const unscheduled = warnings.findLast(({ reason }) => reason === 'FailedScheduling');
    if (unscheduled !== undefined) {
        const because = `no node takes the pod: ${unscheduled.message}`;
        return { kind: 'scheduling', because, next: 'Make room: more or larger nodes, or smaller resources.requests.' };
    }
    const unhealthy = warnings.findLast(({ reason }) => reason === 'Unhealthy');
    if (unhealthy !== undefined) {
        const because = `the pod runs and is not ready: ${unhealthy.message}`;
        return {
            kind: 'probe',
            because,
            next: "Look at the probe's port and path, and at what the service waits for before it is ready.",
        };
    }
    // Other warnings, such as MissingClusterDNS, keep no pod from running.
    const failed = warnings.findLast(({ reason }) => reason.startsWith('Failed'));
    if (failed === undefined)
        return undefined;
    return {
        kind: 'config',
        because: `${failed.reason}: ${failed.message}`,
        next: 'Correct what the message names in the manifests.',
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnose.js



/** The pod that tells most: failing before merely unready, of the newest revision before an older one. */
const worstPod = ({ pods }) => {
    const unwell = pods.filter((pod) => !pod.ready && pod.reason !== 'Terminating');
    return (unwell.find((pod) => pod.current && isFailing(pod)) ??
        unwell.find((pod) => pod.current) ??
        unwell.find(isFailing) ??
        unwell[0]);
};
/** Finds the cause in what was observed; undefined when nothing is plainly wrong. */
const diagnose = (observation, { events }) => {
    const refused = observation.workloads.find(isRefused);
    if (refused !== undefined)
        return diagnoseRefusal(`${refused.kind} ${refused.name}`, refused.refusal ?? '');
    const pod = worstPod(observation);
    if (pod === undefined)
        return diagnoseWithoutPod(observation, events);
    const found = diagnosePod(pod, events);
    return found === undefined ? undefined : { resource: `Pod ${pod.name}`, ...found };
};
const diagnoseRefusal = (resource, message) => {
    const quota = /quota/.test(message);
    const next = quota
        ? "Raise the namespace's quota, or ask for less."
        : 'Correct what the message names in the manifests.';
    return { kind: quota ? 'quota' : 'config', resource, because: `no pod can be created: ${message}`, next };
};
const diagnoseWithoutPod = ({ application }, events) => {
    const refused = events.findLast(({ reason }) => reason === 'FailedCreate');
    if (refused !== undefined)
        return diagnoseRefusal('ReplicaSet', refused.message);
    const unwell = application.resources.find(({ health }) => health === 'Degraded' || health === 'Missing');
    if (unwell === undefined)
        return undefined;
    return {
        kind: 'health',
        resource: `${unwell.kind} ${unwell.name}`,
        because: `it is ${unwell.health}${unwell.message === undefined ? '' : `: ${unwell.message}`}`,
        next: 'Look at this resource in Argo CD.',
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnose-sync.js

/** Finds why a sync failed: the hook's own container, or the resource that the cluster did not take. */
const diagnoseSync = ({ application }, { hookPod, events }) => {
    const failures = application.operation?.failures ?? [];
    const failure = failures.find(({ hook }) => hook) ?? failures[0];
    if (failure === undefined)
        return undefined;
    const resource = `${failure.kind} ${failure.name}`;
    if (!failure.hook)
        return { kind: 'manifest', resource, because: plainRefusal(failure.message), next: correctManifest };
    const found = hookPod === undefined ? undefined : diagnosePod(hookPod, events);
    if (found === undefined)
        return { kind: 'hook', resource, because: failure.message, next: hookStep };
    return { ...found, kind: 'hook', resource };
};
const hookStep = 'Look at what this hook does; Argo CD syncs nothing after it.';
const correctManifest = 'Correct this manifest: the cluster does not take it.';
/** Without the file of kubectl's that is gone already; a field of another type than the cluster's is told without its name. */
const plainRefusal = (message) => message
    .replace(/^error when \w+ "\/[^"]*":\s*/, '')
    .replace(/^"" is invalid: patch: Invalid value: "": unrecognized type: (\w+)$/, 'a field should hold $1, and holds something else');

;// CONCATENATED MODULE: ./build/src/argocd/gather-evidence.js



const logLines = 20;
/** Asks for what explains a failure: events, and the last lines that the failing container wrote. What is denied is said in the log's place. */
const gatherEvidence = async ({ argocd, address, observation }) => {
    const pod = worstPod(observation);
    if (pod === undefined)
        return { events: await eventsWithoutPod({ argocd, address, observation }), log: [] };
    return await gatherOnPod({ argocd, address, pod });
};
/** A pod's events, and the last lines of the container that keeps it from being ready. */
const gatherOnPod = async ({ argocd, address, pod, }) => {
    const container = failingContainer(pod) ?? pod.containers.find(({ ready }) => !ready);
    const [events, log] = await Promise.all([
        orNothing(async () => await argocd.events(address, pod)),
        container === undefined ? [] : readLog({ argocd, address, pod, container }),
    ]);
    return { events, log };
};
const eventsWithoutPod = async ({ argocd, address }) => await orNothing(async () => {
    const nodes = await argocd.tree(address);
    const owners = new Set(nodes.flatMap(({ kind, parents }) => (kind === 'Pod' ? parents : [])));
    const empty = nodes.filter(({ kind, uid }) => kind === 'ReplicaSet' && !owners.has(uid));
    const events = await Promise.all(empty.slice(-3).map(async (node) => await argocd.events(address, node)));
    return events.flat();
});
/** What has not started has no log; what has restarted left it with the run before. */
const readLog = async (log) => {
    const { last, terminated, waiting } = log.container;
    if (last === undefined && terminated === undefined && waiting !== undefined)
        return [];
    const tries = terminated === undefined && last !== undefined ? [true, false] : [false];
    for (const previous of tries) {
        const written = await askLog(log, previous);
        if (written.length > 0)
            return written;
    }
    return [];
};
const askLog = async ({ argocd, address, pod, container }, previous) => {
    const ask = { namespace: pod.namespace, pod: pod.name, container: container.name, lines: logLines, previous };
    try {
        return await argocd.logs(address, ask);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return error.reason === 'denied' ? ['(no log: the token has no `logs, get`)'] : [];
    }
};
/** Evidence that cannot be had leaves the verdict as it is. */
const orNothing = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            return [];
        throw error;
    }
};

// EXTERNAL MODULE: ./build/src/argocd/tree.js
var tree = __nccwpck_require__(4974);
;// CONCATENATED MODULE: ./build/src/argocd/gather-hook.js


const looks = 4;
/**
 * Asks for what explains a hook that failed: its pod, and the last lines of the container that ended. Before it tries
 * again Argo CD deletes the hook, and when it gives up then there may be none (seen with 3.2.11): `before` is what was
 * gathered while it was there.
 */
const gatherHook = async (ask, before) => {
    const hook = ask.observation.application.operation?.failures.find((failure) => failure.hook);
    if (hook === undefined)
        return { events: [], log: [] };
    for (let look = 1; look <= (before.hookPod === undefined ? looks : 1); look += 1) {
        const evidence = await gatherNow(ask, hook);
        if (evidence !== undefined)
            return evidence;
        // The tree may be of a comparison before the hook was made.
        await ask.clock.sleep(500);
        await orNothing(async () => [await ask.argocd.refreshed(ask.address, 'normal')]);
    }
    return before;
};
/** What explains a hook that has failed already while its sync still runs. */
const gatherFailingHook = async (ask, before) => {
    const { resources, operation } = ask.observation.application;
    const failing = resources.find(({ hook, health }) => hook && health === 'Degraded');
    if (failing === undefined || operation?.phase !== 'Running')
        return before;
    return (await gatherNow(ask, failing)) ?? before;
};
const gatherNow = async (ask, hook) => {
    const nodes = await orNothing(async () => await ask.argocd.tree(ask.address));
    const node = podOf(nodes, hook);
    if (node === undefined)
        return undefined;
    const pods = await orNothing(async () => [await readPod(ask, node)]);
    const hookPod = pods.find(({ containers }) => containers.length > 0);
    return hookPod === undefined ? undefined : { hookPod, ...(await gatherOnPod({ ...ask, pod: hookPod })) };
};
const podOf = (nodes, { kind, name }) => {
    const owners = nodes.filter((node) => node.kind === kind && node.name === name);
    return nodes.findLast((node) => node.kind === 'Pod' && owners.some(({ uid }) => uid === node.uid || node.parents.includes(uid)));
};
const readPod = async ({ argocd, address }, node) => {
    const { namespace, name, uid, health, message, info } = node;
    const live = await argocd.live(address, { group: '', version: 'v1', kind: 'Pod', namespace, name });
    return {
        ...{ namespace, name, uid, health, message },
        workload: '',
        current: true,
        ready: false,
        reason: info['Status Reason'] ?? '',
        containers: live === undefined ? [] : (0,tree/* readContainers */.ZW)(live),
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/explain.js





/** Asks Argo CD for what explains an outcome; nothing for those that explain themselves. */
const explain = async (ended) => {
    const { outcome, observation } = ended;
    if (outcome === 'sync-failed') {
        const evidence = await gatherHook(ended, ended.onHook);
        return { ...causeOf(diagnoseSync(observation, evidence)), ...logOf(evidence) };
    }
    if (outcome !== 'degraded' && outcome !== 'timed-out')
        return {};
    const evidence = await gatherEvidence(ended);
    const pod = worstPod(observation);
    const failing = pod && failingContainer(pod);
    return {
        ...causeOf(diagnose(observation, evidence)),
        ...(failing === undefined ? {} : { failingImage: failing.image }),
        ...logOf(evidence),
    };
};
const causeOf = (cause) => (cause === undefined ? {} : { cause });
const logOf = ({ log }) => (log.length === 0 ? {} : { log });

;// CONCATENATED MODULE: ./build/src/argocd/application-verdict.js


/** The verdict on what Argo CD would not even show. */
const refused = (application, { outcome, because }) => ({
    application,
    outcome,
    revision: '',
    because,
    images: [],
    confirmedPods: 0,
});
/** `name`, or `namespace/name` where the namespace was given. */
const titleOf = ({ namespace, name }) => namespace === undefined || namespace === 'argocd' ? name : `${namespace}/${name}`;
/** The verdict on an application that was seen, with what explains it. */
const concludeOne = async ({ argocd, clock, address, expectation, observation, onHook }, { outcome, because }) => {
    const workloads = concerned(observation, expectation);
    const verdict = {
        application: titleOf(address),
        outcome,
        revision: observation.revision,
        because,
        images: [...new Set(workloads.flatMap(({ images }) => images))],
        confirmedPods: observation.pods.filter(isConfirmed).length,
    };
    const children = childrenOf(observation);
    if (children.length > 0)
        verdict.children = children;
    return { ...verdict, ...(await explain({ argocd, clock, address, observation, outcome, onHook })) };
};
const childrenOf = ({ application: { resources } }) => resources.filter(({ group, kind }) => group === 'argoproj.io' && kind === 'Application').map(({ name }) => name);
const digestIn = (reference) => /sha256:[0-9a-f]{64}/.exec(reference)?.[0];
const isConfirmed = ({ ready, containers }) => ready &&
    containers.some(({ image, imageId }) => digestIn(image) !== undefined && digestIn(image) === digestIn(imageId));

;// CONCATENATED MODULE: ./build/src/argocd/ask-patiently.js

const longestPauseMilliseconds = 8_000;
const outcomes = {
    denied: 'unauthorized',
    'not-found': 'not-found',
    unreachable: 'unreachable',
    'timed-out': 'timed-out',
};
/** Asks until there is an answer or a refusal; only that Argo CD is away may pass. */
const askPatiently = async (asking) => {
    const { clock, random, outageMilliseconds, tell } = asking;
    const since = clock.now();
    for (let tries = 0;; tries += 1) {
        try {
            return { answer: await inTime(asking) };
        }
        catch (error) {
            const { outcome, because, waitMilliseconds } = refusalOf(error);
            const left = Math.min(since + outageMilliseconds, asking.endsAt) - clock.now();
            if (outcome !== 'unreachable' || left <= 0)
                return { refusal: { outcome, because } };
            tell(`${because}; trying again`);
            await clock.sleep(Math.min(Math.max(pauseAfter(tries, random), waitMilliseconds), left));
        }
    }
};
/** A question that hangs, of an application that is dead, must not keep the others waiting beyond the time for all. */
const inTime = async ({ ask, clock, endsAt }) => {
    const answered = new AbortController();
    const late = async () => {
        await clock.sleep(Math.max(shortestMilliseconds, endsAt - clock.now()), answered.signal);
        throw new failure/* Failure */.H('timed-out', 'Argo CD had not answered when the time was over');
    };
    try {
        return await Promise.race([ask(), late()]);
    }
    finally {
        answered.abort();
    }
};
/** For the last look, which begins when the time is over. */
const shortestMilliseconds = 5_000;
const refusalOf = (error) => {
    const outcome = error instanceof failure/* Failure */.H ? outcomes[error.reason] : undefined;
    if (!(error instanceof failure/* Failure */.H) || outcome === undefined)
        throw error;
    return { outcome, because: error.message, waitMilliseconds: error.waitMilliseconds };
};
/** A second at first, eight after a while, spread so that many waiters do not come back at once. */
const pauseAfter = (tries, random) => Math.min(1_000 * 2 ** tries, longestPauseMilliseconds) * (0.5 + 0.5 * random());

;// CONCATENATED MODULE: ./build/src/argocd/board.js
const keyOf = ({ namespace, name }) => `${namespace}/${name}`;
const createBoard = (clock) => {
    const newest = new Map();
    const places = [];
    let open = false;
    let opened = false;
    const wakeAll = () => {
        for (const { wake } of places)
            wake();
    };
    const tell = ({ type, application }) => {
        if (!places.some(({ name }) => name === application.name))
            return;
        const before = newest.get(keyOf(application));
        if (before === undefined || application.version > before.version)
            newest.set(keyOf(application), application);
        for (const place of places) {
            if (place.known === undefined || keyOf(place.known) !== keyOf(application))
                continue;
            takeIn(place, type, application);
            place.wake();
        }
    };
    return {
        follow: ({ name }) => {
            const place = { name, known: undefined, news: false, doubt: false, wake: () => undefined };
            places.push(place);
            return {
                read: (application) => {
                    const told = newest.get(keyOf(application));
                    const news = told !== undefined && told.version > application.version;
                    Object.assign(place, { known: news ? told : application, news, doubt: false });
                },
                newest: () => {
                    place.news = false;
                    return place.known;
                },
                state: () => ({ told: open, news: place.news, doubt: place.doubt }),
                pause: async (milliseconds) => {
                    const woken = new AbortController();
                    place.wake = () => woken.abort();
                    await clock.sleep(milliseconds, woken.signal);
                    place.wake = () => undefined;
                },
            };
        },
        begin: () => {
            open = true;
            for (const place of places)
                place.doubt ||= opened;
            opened = true;
            wakeAll();
        },
        tell,
        end: () => {
            if (!open)
                return;
            open = false;
            wakeAll();
        },
    };
};
/**
 * What the stream replays when it opens is what Argo CD remembers, which may be older than what was read: only what has a
 * later version is news. One that is gone may be there again under its name, so it is looked for.
 */
const takeIn = (place, type, application) => {
    if (type === 'DELETED' || application.version === 0)
        place.doubt = true;
    else if (application.version > (place.known?.version ?? 0)) {
        place.known = application;
        place.news = true;
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/feed.js


const firstDelayMilliseconds = 1_000;
const longestDelayMilliseconds = 60_000;
/** A stream that has lived that long is worth opening again at once: load balancers close what is idle, or old. */
const soundMilliseconds = 30_000;
/** Opens the stream, and again whenever it ends. It never fails: those who follow ask by themselves where nothing is told. */
const openFeed = (settings) => {
    const board = createBoard(settings.clock);
    const closing = new AbortController();
    const { watch } = settings.argocd;
    const running = watch ? keepWatching({ ...settings, watch, board, closed: closing.signal }) : Promise.resolve();
    running.catch(() => undefined);
    return {
        follow: board.follow,
        close: async () => {
            closing.abort(new failure/* Failure */.H('cancelled', 'the wait is over'));
            await running;
        },
    };
};
const keepWatching = async (watching) => {
    const { clock, random, closed } = watching;
    const sayOnce = once(watching.say);
    for (let failures = 0; !closed.aborted;) {
        const { sound, mute, final, why, waitMilliseconds } = await watchOnce(watching);
        failures = sound ? 0 : failures + 1;
        const isHopeless = final || mute || failures >= 3;
        if (isHopeless && !closed.aborted)
            sayOnce(`${why}; asking Argo CD every few seconds instead`);
        if (final)
            return;
        const ceiling = Math.min(firstDelayMilliseconds * 2 ** failures, longestDelayMilliseconds);
        await clock.sleep(Math.max(random() * ceiling, waitMilliseconds), closed);
    }
};
/** One stream from its opening to its end. */
const watchOnce = async ({ watch, which, clock, board, closed }) => {
    const stream = new AbortController();
    const signal = AbortSignal.any([stream.signal, closed]);
    let opened = false;
    let toldAt;
    const ended = (why, more = {}) => {
        const sound = toldAt !== undefined && clock.now() - toldAt >= soundMilliseconds;
        return { sound, mute: opened && toldAt === undefined, final: false, why, waitMilliseconds: 0, ...more };
    };
    try {
        const tellings = await watch(which, signal);
        opened = true;
        for await (const told of tellings) {
            if (toldAt === undefined)
                board.begin();
            toldAt ??= clock.now();
            board.tell(told);
        }
        return ended('the watch stream does not stay open');
    }
    catch (error) {
        if (closed.aborted)
            return ended('');
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const { reason, message, waitMilliseconds } = error;
        const final = reason === 'rejected' || reason === 'not-found';
        return ended(`the watch stream fails: ${message}`, { final, waitMilliseconds });
    }
    finally {
        stream.abort();
        board.end();
    }
};
const once = (say) => {
    let said = false;
    return (line) => {
        if (!said)
            say(line);
        said = true;
    };
};

// EXTERNAL MODULE: ./build/src/lib/may-hold.js
var may_hold = __nccwpck_require__(8340);
;// CONCATENATED MODULE: ./build/src/argocd/repository-url.js
/**
 * One form for the ways in which a repository is written: scheme, user, port of the scheme, `.git`, case and the scp
 * form aside. Argo CD's own NormalizeGitURL keeps https and ssh apart; people do not.
 */
const normalizeRepository = (written) => {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(written);
    const url = scp === null || /^[a-z+]+:\/\//i.test(written) ? written : `ssh://${scp[1]}/${scp[2]}`;
    return url
        .replace(/^[a-z+]+:\/\//i, '')
        .replace(/^[^@/]*@/, '')
        .replace(/^([^/]+):(22|80|443)\//, '$1/')
        .replace(/^ssh\.github\.com\//i, 'github.com/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
};

;// CONCATENATED MODULE: ./build/src/argocd/find-applications.js




/** The addresses of the applications to be judged. A Failure `not-found` when there is none; what is named with a project is not looked up. */
const findApplications = async (search) => {
    const { argocd, names, project, selector } = search;
    const asked = names.map(parseName);
    if (asked.length > 0 && project !== undefined)
        return asked.map((address) => ({ ...address, project }));
    const visible = await argocd.list({ selector, project });
    if (visible.length === 0 && selector !== undefined) {
        throw new failure/* Failure */.H('not-found', `Argo CD at ${argocd.server} shows the token no application with ${selector}`);
    }
    if (visible.length === 0) {
        throw new failure/* Failure */.H('denied', `Argo CD at ${argocd.server} shows the token no application at all. Give its role \`applications, get\``);
    }
    return asked.length > 0 ? asked.map((address) => pickNamed(argocd, address, visible)) : pickTracking(search, visible);
};
const parseName = (written) => {
    const [first = '', second] = written.split('/');
    return second === undefined ? { name: first } : { namespace: first, name: second };
};
const addressOf = ({ name, namespace, project }) => ({ name, namespace, project });
/** Without a project Argo CD answers 403 for what is missing and for what is denied alike, so the list decides. */
const pickNamed = (argocd, address, visible) => {
    const found = visible.find(({ name, namespace }) => name === address.name && (address.namespace === undefined || namespace === address.namespace));
    if (found !== undefined)
        return addressOf(found);
    const names = visible.map(({ name }) => name);
    const shown = names.slice(0, 10).join(', ') + (names.length > 10 ? `, and ${names.length - 10} more` : '');
    throw new failure/* Failure */.H('not-found', `Argo CD at ${argocd.server} has no application ${address.name} that the token may see. It sees: ${shown}`);
};
/** Whether one of the application's sources follows the branch of the repository. `HEAD` may be any branch. */
const sourceIndex = ({ sources }, manifests) => {
    if (manifests === undefined)
        return 0;
    const wanted = normalizeRepository(manifests.repository);
    const branches = [manifests.branch, `refs/heads/${manifests.branch}`, 'HEAD'];
    return sources.findIndex(({ repository, targetRevision }) => normalizeRepository(repository) === wanted && branches.includes(targetRevision));
};
const pickTracking = ({ argocd, manifests, images, selector }, visible) => {
    if (manifests === undefined && selector !== undefined)
        return visible.map(addressOf);
    const tracking = visible.filter((application) => manifests !== undefined && sourceIndex(application, manifests) >= 0);
    if (tracking.length === 0) {
        throw new failure/* Failure */.H('not-found', `No application that the token may see follows ${manifests?.repository}, branch ${manifests?.branch}. Name them in applications; Argo CD at ${argocd.server} shows ${visible.length}`);
    }
    if (selector !== undefined)
        return tracking.map(addressOf);
    const reached = someOrAll(tracking, ({ sources }) => isReached(sources, manifests));
    return someOrAll(reached, mayRun(images, reached)).map(addressOf);
};
/**
 * Whether an application runs one of the images, as far as Argo CD knows of its pods. One without pods (scaled to none, or
 * not synced yet) says nothing of its images, so it is in question where an image runs nowhere else.
 */
const mayRun = (images, among) => {
    const runs = (application, image) => application.images.some((named) => isSameRepository(named, image));
    const missing = images.some((image) => !among.some((application) => runs(application, image)));
    return (application) => images.some((image) => runs(application, image)) || (missing && application.images.length === 0);
};
/** Whether a source's folder can hold one of the files. Environments often share a repository and a branch. */
const isReached = (sources, { repository, files = [] } = { repository: '', branch: '' }) => sources
    .filter((source) => normalizeRepository(source.repository) === normalizeRepository(repository))
    .some(({ path }) => (0,may_hold/* mayHold */.B)(path.replace(/^\.?\/?/, ''), files));
/** Files that no application names as its own, such as a base of several, narrow nothing down. */
const someOrAll = (all, test) => {
    const some = all.filter(test);
    return some.length > 0 ? some : all;
};

;// CONCATENATED MODULE: ./build/src/argocd/live-result.js

/** The outcomes from the worst to the best: the worst of the applications is the whole's. */
const ranking = [
    ['unauthorized', 'denied'],
    ['unreachable', 'unreachable'],
    ['not-found', 'not-found'],
    ['render-failed', 'rejected'],
    ['sync-failed', 'rejected'],
    ['degraded', 'rejected'],
    ['regressed', 'conflict'],
    ['stale-render', 'conflict'],
    ['blocked', 'timed-out'],
    ['not-detected', 'timed-out'],
    ['timed-out', 'timed-out'],
    ['superseded', ''],
    ['live', ''],
];
/** The result of all from the verdicts: an image that nothing runs is not live, however healthy the rest is. */
const conclude = ({ images: expected, timeline, verdicts }) => {
    const [outcome, reason] = ranking.find(([word]) => verdicts.some((verdict) => verdict.outcome === word)) ?? [
        'live',
        '',
    ];
    const worst = verdicts.find((verdict) => verdict.outcome === outcome);
    const result = {
        outcome,
        reason,
        because: worst?.because ?? '',
        revision: worst?.revision ?? '',
        applications: verdicts,
        timeline,
    };
    const nowhere = expected.filter((image) => !verdicts.some(({ images }) => images.some((named) => isSameRepository(named, image))));
    if (outcome !== 'live' || nowhere.length === 0)
        return result;
    const because = `no workload of ${verdicts.map(({ application }) => application).join(', ')} names an image of ${nowhere.map(formatExpected).join(', ')}${describeChildren(verdicts)}`;
    return { ...result, outcome: 'not-found', reason: 'not-found', because };
};
const describeChildren = (verdicts) => {
    const children = verdicts.flatMap((verdict) => verdict.children ?? []);
    const more = children.length > 10 ? `, and ${children.length - 10} more` : '';
    return children.length === 0
        ? ''
        : `; it has child applications: name them in applications (${children.slice(0, 10).join(', ')}${more})`;
};

;// CONCATENATED MODULE: ./build/src/argocd/page.js
/** The application's page in Argo CD, whatever prefix of a path its address has. */
const pageOf = (server, { name, namespace }) => [server, 'applications', ...(namespace === undefined ? [] : [namespace]), name].join('/');

// EXTERNAL MODULE: ./build/src/argocd/query.js
var query = __nccwpck_require__(1008);
;// CONCATENATED MODULE: ./build/src/argocd/standing.js
const unseen = ['undetected', 'unread', 'unrendered'];
/** Whether Argo CD has not compared the commit yet. */
const isUnseen = (kind) => unseen.includes(kind);

;// CONCATENATED MODULE: ./build/src/argocd/stages.js

const afterSync = ['other-image', 'rolling', 'failing', 'healthy'];
/** A stage ends for all of them when the last application has come through it. */
const openStages = (applications, startedAt) => {
    const reached = new Map(applications.map((application) => [application, {}]));
    return {
        note: (application, kind, now) => {
            const one = reached.get(application);
            if (one === undefined)
                return;
            if (!isUnseen(kind))
                one.detectedAt ??= now;
            if (afterSync.includes(kind))
                one.syncedAt ??= now;
        },
        phases: (end) => phasesOf([...reached.values()], { startedAt, ...end }),
    };
};
const phasesOf = (reached, { startedAt, endedAt, isFailure }) => {
    const detectedAt = lastOf(reached.map((one) => one.detectedAt));
    const syncedAt = lastOf(reached.map((one) => one.syncedAt));
    const begun = [
        ['Argo CD detects', startedAt, detectedAt],
        ['Argo CD syncs', detectedAt, syncedAt],
        ['Argo CD rolls out', syncedAt, undefined],
    ];
    return begun.flatMap(([name, from, to]) => {
        if (from === undefined)
            return [];
        return [{ name, startedAt: from, endedAt: to ?? endedAt, ended: to === undefined && isFailure ? 'failed' : 'done' }];
    });
};
/** The latest of them, once all are there. */
const lastOf = (times) => {
    const known = times.filter((time) => time !== undefined);
    return known.length < times.length || known.length === 0 ? undefined : Math.max(...known);
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(6016);
;// CONCATENATED MODULE: ./build/src/argocd/tell.js

const heartbeatMilliseconds = 30_000;
/** One line for every change, and one for all that are waited for after half a minute without a change. */
const openTelling = ({ clock, progress, applications }) => {
    const startedAt = clock.now();
    const timeline = [];
    const standing = new Map(applications.map((application) => [application, 'not seen yet']));
    const closing = new AbortController();
    let saidAt = startedAt;
    const passed = () => clock.now() - startedAt;
    const say = (line) => {
        saidAt = clock.now();
        progress.say(line);
    };
    const change = (application, what) => {
        timeline.push({ afterMilliseconds: passed(), application, what });
        say(`${application}: ${what}`);
    };
    const beat = async () => {
        while (!closing.signal.aborted) {
            await clock.sleep(Math.max(1_000, saidAt + heartbeatMilliseconds - clock.now()), closing.signal);
            const isQuiet = clock.now() - saidAt >= heartbeatMilliseconds;
            if (isQuiet && !closing.signal.aborted)
                say(describeWait(standing, applications.length, passed()));
        }
    };
    const beating = beat();
    beating.catch(() => undefined);
    return {
        of: (application) => ({
            tell: (what) => {
                if (standing.get(application) !== what)
                    change(application, what);
                standing.set(application, what);
            },
            end: ({ outcome, because }) => {
                standing.delete(application);
                // The last one's verdict is that of the step.
                if (standing.size > 0)
                    change(application, `${outcome}: ${because}`);
            },
        }),
        timeline,
        close: async () => {
            closing.abort();
            await beating;
        },
    };
};
const mostNamed = 3;
const describeWait = (standing, count, passedMilliseconds) => {
    const after = `after ${(0,time/* formatDuration */.a)(passedMilliseconds)}`;
    const [[application, what] = ['', '']] = standing;
    if (count === 1)
        return `${application}: still so ${after}: ${what}`;
    const named = [...standing].slice(0, mostNamed).map(([name, stands]) => `${name} (${stands})`);
    const more = standing.size > mostNamed ? `, and ${standing.size - mostNamed} more` : '';
    return `still waiting for ${standing.size} of ${count} ${after}: ${named.join(', ')}${more}`;
};

;// CONCATENATED MODULE: ./build/src/argocd/judge.js


const firstMemory = (now) => ({
    startedAt: now,
    kind: undefined,
    since: now,
    looks: 0,
    syncingSince: undefined,
    troubledSince: undefined,
    reached: false,
});
/** The memory after a look. What was only told is no second look at the same. */
const remember = (memory, standing, now, how = 'read') => {
    const same = memory.kind === standing.kind;
    const troubled = standing.kind === 'failing' ? (memory.troubledSince ?? now) : memory.troubledSince;
    const again = how === 'told' ? memory.looks : memory.looks + 1;
    return {
        ...memory,
        kind: standing.kind,
        since: same ? memory.since : now,
        looks: same ? again : 1,
        syncingSince: judge_afterSync.includes(standing.kind) ? undefined : syncingSince(memory, standing, now),
        troubledSince: standing.kind === 'healthy' ? undefined : troubled,
        reached: memory.reached || !isUnseen(standing.kind),
    };
};
const judge_afterSync = ['other-image', 'rolling', 'failing', 'healthy'];
const syncingSince = (memory, { kind }, now) => kind === 'syncing' ? (memory.syncingSince ?? now) : memory.syncingSince;
/** What follows from a standing and from how long it has lasted: an outcome, or waiting on. */
const judge = (judged) => judgeStanding(judged) ?? judgeTime(judged);
/** The next moment at which time alone brings a verdict, if the standing stays as it is: no look may be later. */
const decidesAt = (memory, patience) => {
    const { timeout, detectTimeout, syncTimeout = timeout, degradedGrace, stableFor } = patience;
    const moments = {
        ...(memory.reached
            ? {}
            : { undetected: memory.startedAt + detectTimeout, unread: memory.startedAt + detectTimeout }),
        held: memory.since + detectTimeout,
        syncing: (memory.syncingSince ?? memory.since) + syncTimeout,
        failing: (memory.troubledSince ?? memory.since) + degradedGrace,
        healthy: memory.since + stableFor,
    };
    const end = memory.startedAt + timeout;
    return memory.kind === undefined ? end : Math.min(moments[memory.kind] ?? end, end);
};
const settled = (outcome, because) => ({ state: 'settled', outcome, because });
/** Which of the budgets is over, by the name of its input. */
const over = (budget, milliseconds) => `${budget} of ${(0,time/* formatDuration */.a)(milliseconds)} is over`;
const overTime = ({ because }, { detectTimeout }) => `${because} (${over('detect-timeout', detectTimeout)})`;
const waiting = (refresh) => ({ state: 'waiting', refresh });
const judgeStanding = (judged) => {
    const { standing, memory, patience, now } = judged;
    const lasted = now - memory.since;
    switch (standing.kind) {
        case 'sync-failed':
            return settled('sync-failed', standing.because);
        case 'healthy':
            return lasted >= patience.stableFor ? settled('live', standing.because) : undefined;
        case 'held':
            return lasted >= patience.detectTimeout ? settled('blocked', overTime(standing, patience)) : undefined;
        case 'syncing':
            return judgeSyncing(judged);
        case 'unread':
            return memory.reached ? undefined : judgeUnseen(judged);
        case 'unrendered':
            return !standing.passing && memory.looks >= 2 ? settled('render-failed', standing.because) : undefined;
        case 'undetected':
            return judgeUndetected(judged);
        case 'other-image':
            return judgeOtherImage(standing, memory);
        case 'failing':
            return judgeFailing(standing, judged);
        default:
            return undefined;
    }
};
const judgeSyncing = ({ standing, memory, patience, now }) => {
    const { syncTimeout } = patience;
    if (syncTimeout === undefined || now - (memory.syncingSince ?? now) < syncTimeout)
        return undefined;
    return settled('blocked', `${standing.because} (${over('sync-timeout', syncTimeout)})`);
};
/** A render may come out of a poisoned cache, so the first look asks for a new one; the second is believed. */
const judgeOtherImage = (standing, { looks }) => looks >= 2 ? settled(standing.newer ? 'superseded' : 'stale-render', standing.because) : undefined;
/** Trouble may pass, until the grace is over or the workload's own progress deadline is. */
const judgeFailing = (standing, { memory, patience, now }) => {
    const troubled = now - (memory.troubledSince ?? now);
    return standing.final || troubled >= patience.degradedGrace ? settled('degraded', standing.because) : undefined;
};
/** One look may be answered by a server that lags behind; two that have lost the commit are believed. */
const judgeUndetected = (judged) => {
    const { standing, memory } = judged;
    if (memory.reached)
        return memory.looks >= 2 ? settled('regressed', standing.because) : undefined;
    return judgeUnseen(judged);
};
const judgeUnseen = ({ standing, memory, patience, now }) => now - memory.startedAt >= patience.detectTimeout ? settled('not-detected', overTime(standing, patience)) : undefined;
const outcomeAtTheEnd = {
    undetected: 'not-detected',
    unrendered: 'render-failed',
    held: 'blocked',
    failing: 'degraded',
};
const judgeTime = ({ standing, memory, patience, now }) => {
    if (now - memory.startedAt >= patience.timeout) {
        const outcome = outcomeAtTheEnd[standing.kind] ?? 'timed-out';
        return settled(outcome, `${standing.because} (${over('timeout', patience.timeout)})`);
    }
    if (standing.kind === 'other-image')
        return waiting('hard');
    return waiting(isUnseen(standing.kind) ? 'normal' : 'none');
};

;// CONCATENATED MODULE: ./build/src/argocd/assess-sync.js

const assessOperation = ({ observation }) => {
    const { application, operationContains } = observation;
    const { operation } = application;
    if (operation === undefined || operation.partial)
        return undefined;
    const unfinished = ['Pending', 'Running', 'Terminating'].includes(operation.phase);
    if (unfinished)
        return assessUnfinished(operation, operationContains);
    const failed = (operation.phase === 'Failed' || operation.phase === 'Error') && operationContains !== false;
    if (!failed)
        return undefined;
    // Hooks make no application OutOfSync, and only another sync could put them right.
    const hook = operationContains === true ? operation.failures.find((failure) => failure.hook) : undefined;
    if (hook !== undefined)
        return {
            kind: 'sync-failed',
            because: `hook ${hook.kind} ${hook.name} failed: ${hook.message || operation.message}`,
        };
    if (application.sync === 'Synced')
        return undefined;
    return { kind: 'sync-failed', because: operation.message || operation.phase };
};
/** A running operation that has a `finishedAt` waits between two attempts; newer commits are ignored meanwhile. */
const assessUnfinished = (operation, contains) => {
    const { phase, message, retries, finishedAt, revisions } = operation;
    const attempt = retries > 0 ? ` (attempt ${retries + 1})` : '';
    const words = message || phase.toLowerCase();
    if (/blocked by sync window/i.test(message))
        return { kind: 'held', because: `a sync window holds the sync: ${message}` };
    if (contains === false) {
        const older = shortCommit(revisions[0] ?? '');
        return { kind: 'held', because: `a sync of the older ${older} is still running${attempt}: ${words}` };
    }
    const between = finishedAt === undefined ? 'is running' : 'waits before it tries again';
    return { kind: 'syncing', because: `the sync ${between}${attempt}: ${words}` };
};
const assessSync = ({ observation }) => {
    const { application, revision } = observation;
    if (application.sync === 'Synced')
        return undefined;
    const error = application.conditions.find(({ type }) => type === 'SyncError');
    if (error !== undefined && (error.message.includes(revision) || error.message.includes('wipe out'))) {
        return { kind: 'sync-failed', because: error.message };
    }
    if (application.sync === 'Unknown')
        return { kind: 'syncing', because: 'Argo CD does not know yet what differs' };
    const drifted = application.resources.filter(({ synced, toPrune }) => !synced && !toPrune);
    if (drifted.length === 0 && application.resources.length > 0)
        return undefined;
    if (wasSynced(observation) && !drifted.some((one) => isWorkload(observation, one)))
        return undefined;
    const names = drifted
        .map(({ kind, name }) => `${kind} ${name}`)
        .slice(0, 5)
        .join(', ');
    const { closedWindow } = observation;
    if (closedWindow !== undefined)
        return { kind: 'held', because: `out of sync (${names}), and ${closedWindow}` };
    if (application.automated)
        return { kind: 'syncing', because: `out of sync (${names}); automatic sync has not begun` };
    const set = application.applicationSet;
    const orSet = set === undefined ? '' : `, or the rolling sync of its ApplicationSet ${set}`;
    const because = `out of sync (${names}), and automatic sync is off: somebody must sync it${orSet}`;
    return { kind: 'held', because, remedy: 'sync' };
};
const wasSynced = ({ application: { operation }, operationContains }) => operation?.phase === 'Succeeded' && !operation.partial && operationContains === true;
const isWorkload = ({ workloads }, resource) => workloads.some(({ kind, namespace, name }) => kind === resource.kind && namespace === resource.namespace && name === resource.name);
const assessTrust = ({ observation: { application } }) => {
    const { operation, reconciledAt, comparedSources, sources } = application;
    if (operation?.finishedAt !== undefined && (reconciledAt ?? 0) < operation.finishedAt) {
        return { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' };
    }
    if (comparedSources.length > 0 && JSON.stringify(comparedSources) !== JSON.stringify(sources)) {
        return { kind: 'syncing', because: 'the application itself was changed, and Argo CD has not compared it since' };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/argocd/assess.js



/** The steps of the wait, in their order; the first that has something to say is where the application stands. */
const assess = (look) => assessRender(look) ??
    assessRevision(look) ??
    assessOperation(look) ??
    assessTrust(look) ??
    assessSync(look) ??
    assessImages(look) ??
    assessRollout(look) ??
    assessHealth(look);
/**
 * Whether what Argo CD says of the application decides by itself where it stands, whatever runs in the cluster: then it
 * stands so without the workloads and the pods, too.
 */
const isAloneEnough = ({ observation, expectation }) => {
    const { application, contains } = observation;
    if (assessRender({ observation, expectation }) !== undefined || application.deleting)
        return true;
    if (expectation.commit === undefined || contains === undefined)
        return false;
    const look = { observation, expectation };
    return contains === false || assessOperation(look) !== undefined || assessTrust(look) !== undefined;
};
/** The same for as long as it is young: most syncs begin at once, and most rollouts end before anybody needs to see their pods. */
const isAloneEnoughForNow = (look) => {
    const { application, contains } = look.observation;
    if (look.expectation.commit === undefined || contains === undefined)
        return false;
    const syncing = assessSync(look);
    return syncing === undefined ? application.health === 'Progressing' : syncing.kind === 'syncing';
};
/** Of the repository server being away for a moment, not of the manifests. */
const passingTroubles = /code = (Unavailable|DeadlineExceeded|Canceled)|connection refused|context deadline|i\/o timeout/;
/**
 * Of the repository itself, which says nothing of the manifests. Refusals, too: a service of Git that has a bad moment
 * answers 401, 403 or 404 to a token that is good.
 */
const repositoryTroubles = /failed to list refs|failed to fetch (?:default|revision)/i;
const assessRender = ({ observation: { application } }) => {
    const condition = application.conditions.find(({ type }) => type === 'ComparisonError' || type === 'InvalidSpecError');
    if (condition === undefined)
        return undefined;
    if (repositoryTroubles.test(condition.message))
        return { kind: 'unread', because: condition.message };
    return { kind: 'unrendered', because: condition.message, passing: passingTroubles.test(condition.message) };
};
const notFoundOut = 'whether that holds it could not be found out: correct manifests-repository or its token, if a warning says so';
const assessRevision = ({ observation, expectation }) => {
    const { application, contains, revision } = observation;
    if (application.deleting)
        return { kind: 'held', because: 'the application is being deleted' };
    if (expectation.commit === undefined)
        return assessWithoutCommit({ observation, expectation });
    if (contains === true)
        return undefined;
    if (contains === undefined && imagesAre(observation, expectation))
        return undefined;
    const at = revision === '' ? 'has compared nothing yet' : `has compared ${shortCommit(revision)}`;
    const unsure = revision === '' || contains !== undefined ? '' : `; ${notFoundOut}`;
    const skips = application.skipsReconcile ? '; its annotation skip-reconcile keeps it from looking' : '';
    return { kind: 'undetected', because: `Argo CD ${at}, not ${shortCommit(expectation.commit)}${unsure}${skips}` };
};
/** Which of two images is the newer one only a commit would say, so another image is one that may be replaced yet. */
const assessWithoutCommit = (look) => {
    const other = assessImages(look);
    return other === undefined ? undefined : { kind: 'undetected', because: other.because };
};
const imagesAre = ({ workloads }, { images }) => images.length > 0 && images.every((image) => runsExpected(workloads, image));
const runsExpected = (workloads, image) => workloads.some(({ images }) => images.some((named) => isExpected(named, image)));
/** They count pods and run none: without metrics, or while pods move, they are Degraded beside a rollout that is complete. */
const kindsBesideWhatRuns = ['HorizontalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'];
const assessHealth = ({ observation: { application, revision } }) => {
    const { health, healthMessage, resources } = application;
    const unwell = resources.filter((resource) => resource.health !== undefined && resource.health === health);
    const names = unwell.map(({ kind, name, message }) => `${kind} ${name}${message ? `: ${message}` : ''}`).slice(0, 3);
    const because = `${health}${healthMessage ? `: ${healthMessage}` : ''}${names.length > 0 ? ` (${names.join('; ')})` : ''}`;
    if (health === 'Healthy')
        return { kind: 'healthy', because: `healthy at ${shortCommit(revision)}` };
    const ours = unwell.filter(({ kind }) => !kindsBesideWhatRuns.includes(kind));
    if (health === 'Degraded' && unwell.length > 0 && ours.length === 0) {
        return { kind: 'healthy', because: `runs at ${shortCommit(revision)}; beside it ${because}` };
    }
    if (health === 'Degraded')
        return { kind: 'failing', because, final: false };
    if (health === 'Suspended')
        return { kind: 'held', because: `the application is suspended: ${because}` };
    return { kind: 'rolling', because: `health is ${because}` };
};

// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var argocd_json = __nccwpck_require__(4760);
;// CONCATENATED MODULE: ./build/src/argocd/workload.js


/** Kinds whose pods run on; a Job or CronJob is judged by its template alone. */
const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob', 'Job'];
const podSpecOf = (manifest) => (0,json.at)(manifest, 'spec', 'template', 'spec') ?? (0,json.at)(manifest, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
const readImages = (manifest) => {
    const podSpec = podSpecOf(manifest);
    const containers = [...(0,argocd_json/* listAt */.gT)(podSpec, 'initContainers'), ...(0,argocd_json/* listAt */.gT)(podSpec, 'containers')];
    return containers.flatMap((container) => (0,argocd_json/* textAt */.$6)(container, 'image') ?? []);
};
/** Each kind counts its pods under names of its own. */
const readCounts = (kind, manifest) => {
    const count = (name) => (0,argocd_json/* numberAt */.tk)(manifest, 'status', name) ?? 0;
    if (kind === 'Job' || kind === 'CronJob')
        return { desired: 0, updated: 0, available: 0, total: 0 };
    if (kind === 'DaemonSet') {
        return {
            desired: count('desiredNumberScheduled'),
            updated: count('updatedNumberScheduled'),
            available: count('numberAvailable'),
            total: count('currentNumberScheduled'),
        };
    }
    const available = kind === 'StatefulSet' ? count('readyReplicas') : count('availableReplicas');
    const desired = (0,argocd_json/* numberAt */.tk)(manifest, 'spec', 'replicas') ?? 1;
    return { desired, updated: count('updatedReplicas'), available, total: count('replicas') };
};
const readRevision = (kind, manifest) => {
    if (kind === 'Deployment')
        return (0,argocd_json/* textAt */.$6)(manifest, 'metadata', 'annotations', 'deployment.kubernetes.io/revision');
    if (kind === 'StatefulSet')
        return (0,argocd_json/* textAt */.$6)(manifest, 'status', 'updateRevision');
    return kind === 'Rollout' ? (0,argocd_json/* textAt */.$6)(manifest, 'status', 'currentPodHash') : undefined;
};
const hasStalled = (manifest) => (0,argocd_json/* listAt */.gT)(manifest, 'status', 'conditions').some((condition) => (0,argocd_json/* textAt */.$6)(condition, 'type') === 'Progressing' && (0,argocd_json/* textAt */.$6)(condition, 'reason') === 'ProgressDeadlineExceeded');
const readRefusal = (manifest) => {
    const failure = (0,argocd_json/* listAt */.gT)(manifest, 'status', 'conditions').find((condition) => (0,argocd_json/* textAt */.$6)(condition, 'type') === 'ReplicaFailure' && (0,argocd_json/* textAt */.$6)(condition, 'status') === 'True');
    return failure === undefined ? undefined : ((0,argocd_json/* textAt */.$6)(failure, 'message') ?? '');
};
/** A Rollout's controller writes its observedGeneration as text. */
const readObserved = (manifest) => {
    const observed = (0,json.at)(manifest, 'status', 'observedGeneration');
    return typeof observed === 'string' ? Number(observed) : ((0,argocd_json/* numberAt */.tk)(manifest, 'status', 'observedGeneration') ?? 0);
};
/** Reads a live workload of one of `workloadKinds`. */
const readWorkload = (manifest) => {
    const kind = (0,argocd_json/* textAt */.$6)(manifest, 'kind') ?? '';
    const generation = (0,argocd_json/* numberAt */.tk)(manifest, 'metadata', 'generation') ?? 0;
    return {
        kind,
        namespace: (0,argocd_json/* textAt */.$6)(manifest, 'metadata', 'namespace') ?? '',
        name: (0,argocd_json/* textAt */.$6)(manifest, 'metadata', 'name') ?? '',
        images: readImages(manifest),
        generation,
        observedGeneration: kind === 'Job' || kind === 'CronJob' ? generation : readObserved(manifest),
        ...readCounts(kind, manifest),
        revision: readRevision(kind, manifest),
        paused: (0,argocd_json/* flagAt */.Qc)(manifest, 'spec', 'paused') ?? false,
        stalled: hasStalled(manifest),
        refusal: readRefusal(manifest),
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/observe.js


/** Enough pods to see what is wrong; a workload of hundreds is not read pod by pod. */
const mostPodsRead = 6;
const revisionOf = (revisions, source) => revisions[source] ?? revisions[0] ?? '';
/** The commit of the sources that a hydrated commit was written from; another one stays as it is, and holds nothing that is waited for. */
const writtenFrom = ({ hydrated }, revision) => hydrated?.to === revision ? hydrated.from : revision;
/** Looks once. The cluster is asked only when Argo CD has compared a revision that may hold the commit. */
const observe = async ({ argocd, address, application, source, contains, isEnough, }) => {
    const revision = writtenFrom(application, revisionOf(application.revisions, source));
    const { operation } = application;
    const ran = operation === undefined ? '' : writtenFrom(application, revisionOf(operation.revisions, source));
    const [holds, operationHolds] = await Promise.all([contains(revision), ran === '' ? undefined : contains(ran)]);
    const alone = {
        ...{ application, revision, contains: holds, operationContains: operationHolds },
        closedWindow: undefined,
        workloads: [],
        pods: [],
    };
    if (holds === false || isEnough?.(alone))
        return { ...alone, alone: true };
    const waits = application.sync === 'OutOfSync' && application.automated;
    const [closedWindow, workloads, nodes] = await Promise.all([
        waits ? argocd.closedWindow(address) : undefined,
        readWorkloads(argocd, address, application.resources),
        argocd.tree(address),
    ]);
    // Those that are well are read for their digests, which only a look at everything is asked for.
    const mostWell = isEnough === undefined ? mostPodsRead : 0;
    return { ...alone, closedWindow, workloads, pods: await readPods({ argocd, address, workloads, nodes, mostWell }) };
};
const readWorkloads = async (argocd, address, resources) => {
    const wanted = resources.filter(({ kind, toPrune, hook }) => workloadKinds.includes(kind) && !toPrune && !hook);
    const manifests = await Promise.all(wanted.map(async (resource) => await argocd.live(address, resource)));
    return manifests.filter((manifest) => manifest !== undefined).map(readWorkload);
};
const readPods = async ({ argocd, address, workloads, nodes, mostWell }) => {
    const byUid = new Map(nodes.map((node) => [node.uid, node]));
    const pods = nodes.filter(({ kind }) => kind === 'Pod').flatMap((node) => observe_readPod(node, byUid, workloads));
    const unwellFirst = [...pods].sort((a, b) => Number(a.ready) - Number(b.ready) || Number(b.current) - Number(a.current));
    const read = new Set(unwellFirst.filter(({ ready }, index) => !ready || index < mostWell).slice(0, mostPodsRead));
    return await Promise.all(pods.map(async (pod) => {
        if (!read.has(pod))
            return pod;
        const live = await argocd.live(address, { ...pod, group: '', version: 'v1', kind: 'Pod' });
        return { ...pod, containers: live === undefined ? [] : (0,tree/* readContainers */.ZW)(live) };
    }));
};
const ownerOf = ({ parents }, byUid) => parents.map((uid) => byUid.get(uid)).find((owner) => owner !== undefined);
const observe_readPod = (node, byUid, workloads) => {
    const owner = ownerOf(node, byUid);
    const grandOwner = owner?.kind === 'ReplicaSet' ? ownerOf(owner, byUid) : owner;
    const workload = workloads.find(({ kind, namespace, name }) => kind === grandOwner?.kind && namespace === grandOwner.namespace && name === grandOwner.name);
    if (workload === undefined)
        return [];
    return [
        {
            namespace: node.namespace,
            name: node.name,
            uid: node.uid,
            workload: `${workload.kind} ${workload.name}`,
            current: isCurrent(node, owner, workload),
            ready: node.health === 'Healthy',
            health: node.health,
            message: node.message,
            reason: node.info['Status Reason'] ?? '',
            containers: [],
        },
    ];
};
/** By the workload's own revision; where its kind has none, by the images. */
const isCurrent = (pod, owner, workload) => {
    const { kind, revision, images } = workload;
    if (revision !== undefined && kind === 'Deployment')
        return owner?.info.Revision === `Rev:${revision}`;
    if (revision !== undefined && kind === 'StatefulSet')
        return pod.labels['controller-revision-hash'] === revision;
    if (revision !== undefined && kind === 'Rollout')
        return pod.labels['rollouts-pod-template-hash'] === revision;
    return images.every((image) => pod.images.includes(image));
};

;// CONCATENATED MODULE: ./build/src/argocd/pace.js
/** Whether it goes by what was told, and asks nobody for the application. */
const isTold = (how) => how === 'told' || how === 'cluster';
/** Whether Argo CD answers only when it has compared the application anew. */
const isComparing = (how) => how === 'normal' || how === 'hard';
/** Only such a look may end the wait. */
const isThorough = (how) => how === 'read' || how === 'hard';
/** Several changes in a row are one piece of news. */
const newsMilliseconds = 500;
const doubtMilliseconds = 5_000;
/** Argo CD itself looks at the branch every two to three minutes; a commit that overtakes ours is to be seen sooner. */
const refreshMilliseconds = 20_000;
const longestRefreshMilliseconds = 60_000;
/** Of many hundreds at most five a second are compared again, and ten asked about: more than Argo CD does would only queue up there. */
const refreshMillisecondsEach = 200;
const pauseMillisecondsEach = 100;
/** These change by what happens to pods, or are explained by a sync window, of which the stream says nothing. */
const leastMilliseconds = { rolling: 0, failing: 0, syncing: 5_000 };
/** When to look again, and how. */
const planLook = (between) => {
    const { verdict, lookedAt, clusterAt, readAt, refreshedAt, decidesAt, kind, told, news, doubt, now } = between;
    const pause = pauseOf(between);
    if (verdict.refresh === 'hard')
        return { at: lookedAt + pause, how: 'hard' };
    const crowd = Math.sqrt(between.count);
    const longest = Math.max(longestRefreshMilliseconds, between.count * refreshMillisecondsEach);
    const again = Math.min(refreshMilliseconds * crowd, longest) * between.jitter;
    const plans = [
        { at: refreshedAt + (verdict.refresh === 'normal' ? pause : again), how: 'normal' },
        { at: decidesAt, how: 'read' },
    ];
    if (doubt)
        plans.push({ at: Math.max(now, readAt + doubtMilliseconds * crowd), how: 'read' });
    if (news && !doubt)
        plans.push({ at: Math.max(now, lookedAt + newsMilliseconds), how: 'told' });
    if (!told)
        plans.push({ at: lookedAt + pause, how: 'read' });
    const least = leastMilliseconds[kind];
    if (told && least !== undefined)
        plans.push({ at: clusterAt + Math.max(pause, least), how: 'cluster' });
    return plans.reduce((soonest, plan) => (plan.at < soonest.at ? plan : soonest));
};
/** A second at first, five after a while; longer the more applications there are. */
const pauseOf = ({ now, since, count, jitter }) => {
    const grown = Math.min(Math.max(1_000, (now - since) / 4), 5_000);
    return Math.max(Math.min(grown * Math.sqrt(count), 15_000), count * pauseMillisecondsEach) * jitter;
};

;// CONCATENATED MODULE: ./build/src/argocd/look.js




/**
 * Looks once, in the way that is asked for, and says where the application stands. What the cluster has said once
 * (`wasAlone` is false then) is not taken back by a look that leaves it out.
 */
const look = async ({ argocd, address, manifests, contains, follower, expectation }, { how, wasAlone }) => {
    const application = (isTold(how) ? follower.newest() : undefined) ?? (await read(argocd, address, how));
    if (!isTold(how))
        follower.read(application);
    const source = Math.max(0, sourceIndex(application, manifests));
    const isEnough = (observation) => isAloneEnough({ observation, expectation }) ||
        (wasAlone && how !== 'cluster' && isAloneEnoughForNow({ observation, expectation }));
    const asked = { argocd, address, application, source, contains, ...(isThorough(how) ? {} : { isEnough }) };
    const observation = await observe(asked);
    return { observation, standing: assess({ observation, expectation }) };
};
const read = async (argocd, address, how) => isComparing(how) ? await argocd.refreshed(address, how) : await argocd.application(address);

;// CONCATENATED MODULE: ./build/src/argocd/next-look.js


/** Notes a look. */
const noteLook = (times, how, now) => {
    times.lookedAt = now;
    if (how !== 'told')
        times.clusterAt = now;
    if (!isTold(how))
        times.readAt = now;
    if (isComparing(how))
        times.refreshedAt = now;
};
/** Waits until it is time for another look, or until something is told; returns how to look. */
const nextLook = async ({ clock, random, follower, count, patience }, { memory, times, ...standing }) => {
    const jitter = 0.8 + 0.4 * random();
    for (;;) {
        const now = clock.now();
        const between = { ...standing, ...times, ...follower.state(), now, count, jitter };
        const { at, how } = planLook({ ...between, decidesAt: decidesAt(memory, patience) });
        if (at <= now)
            return how;
        await follower.pause(at - now);
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/quiet.js
/**
 * How long the application had been as healthy as it is now, with no sync since, when Argo CD compared it last, in
 * milliseconds and by its own clock; 0 where it does not say.
 */
const quietMilliseconds = ({ health, healthChangedAt, reconciledAt, operation }) => {
    const finishedAt = operation?.finishedAt;
    if (health !== 'Healthy' || healthChangedAt === undefined || reconciledAt === undefined)
        return 0;
    return finishedAt === undefined ? 0 : Math.max(0, reconciledAt - Math.max(healthChangedAt, finishedAt));
};

;// CONCATENATED MODULE: ./build/src/argocd/sync-once.js

/** Syncs each commit once; what is refused for now is asked again at the next look, and said. */
const createSync = () => {
    const asked = new Set();
    return async ({ argocd, address, tell }, { application, revision }) => {
        if (asked.has(revision))
            return;
        // Exactly what was compared; with several sources one commit says nothing of the others.
        const commit = application.revisions.length === 1 && application.hydrated === undefined && /^[0-9a-f]{40}$/.test(revision)
            ? revision
            : undefined;
        const said = await argocd.sync(address, commit);
        if (said === undefined)
            asked.add(revision);
        tell(said === undefined ? `asked Argo CD to sync ${shortCommit(revision)}` : `Argo CD does not sync it now: ${said}`);
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/watch-application.js









/** Looks at one application again and again until there is a verdict. */
const watchApplication = async (watch) => {
    const startedAt = watch.clock.now();
    const times = { lookedAt: 0, clusterAt: 0, readAt: 0, refreshedAt: 0 };
    const wait = { startedAt, memory: firstMemory(startedAt), how: 'normal', times, wasAlone: true };
    const act = createAct(watch);
    let onHook = { events: [], log: [] };
    for (;;) {
        const seen = await lookAndJudge(watch, wait);
        if ('refusal' in seen)
            return refused(titleOf(watch.address), seen.refusal);
        const { observation, standing, verdict } = seen;
        if (verdict.state === 'settled') {
            if (isThorough(wait.how))
                return await concludeOne({ ...watch, observation, onHook }, verdict);
            // What was told is what Argo CD remembers, and not all of it: the last look is at what is.
            wait.how = 'read';
            continue;
        }
        const refusal = await act({ observation, standing, limits: limitsOf(watch, wait) });
        if (refusal !== undefined)
            return refused(titleOf(watch.address), refusal);
        onHook = await gatherFailingHook({ ...watch, observation }, onHook);
        wait.how = await nextLook(watch, { ...wait, verdict, kind: standing.kind, since: wait.memory.since });
    }
};
const lookAndJudge = async (watch, wait) => {
    const { clock, patience, turns } = watch;
    const ask = async () => await look(watch, wait);
    const turn = isComparing(wait.how) ? turns.comparing : turns.plain;
    const seen = await turn(async () => await askPatiently({ ...watch, ...limitsOf(watch, wait), ask }));
    if ('refusal' in seen)
        return seen;
    const { observation, standing } = seen.answer;
    wait.wasAlone = observation.alone ?? false;
    const now = clock.now();
    // What was well before the first look has shown that it stays so.
    const isWellAtFirst = wait.memory.kind === undefined && standing.kind === 'healthy';
    const since = isWellAtFirst ? now - quietMilliseconds(observation.application) : now;
    wait.memory = remember(wait.memory, standing, since, isTold(wait.how) ? 'told' : 'read');
    noteLook(wait.times, wait.how, now);
    watch.note(standing.kind);
    watch.tell(standing.because);
    return { ...seen.answer, verdict: judge({ standing, memory: wait.memory, patience, now }) };
};
const limitsOf = ({ patience, outage }, { memory, startedAt }) => ({
    outageMilliseconds: memory.kind === undefined ? outage.first : outage.later,
    endsAt: startedAt + patience.timeout,
});
/** Does what is to be done while it is waited: syncs what nobody else does, where that is asked for. */
const createAct = (watch) => {
    const syncOnce = createSync();
    return async ({ observation, standing, limits }) => {
        const isToSync = watch.sync === 'if-needed' && standing.kind === 'held' && standing.remedy === 'sync';
        if (!isToSync)
            return undefined;
        const ask = async () => await syncOnce(watch, observation);
        const asked = await askPatiently({ ...watch, ...limits, ask });
        return 'refusal' in asked ? asked.refusal : undefined;
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/await-live.js












/**
 * How long Argo CD may be away before that is the outcome. At first its address may be wrong; where it has answered once,
 * it is restarted, or moves to another node.
 */
const defaultOutage = { first: 30_000, later: 180_000 };
/**
 * How many applications are looked at at once. Argo CD compares 20 at once, unless it is set otherwise: where all of many
 * hundreds ask it at the same moment, most of the answers are not there in time, and are asked for again. Those that wait
 * for it have places of their own, so that what it has compared is looked at meanwhile.
 */
const mostAtOnce = { comparing: 50, plain: 25 };
/** Ahead of the work nothing is lost by being told soon. */
const aheadMilliseconds = 5_000;
/** What a wait would end with at once, because Argo CD does not let us in or has no such applications. */
const refusedAhead = async (request, outside) => {
    const found = await find(request, { ...outside, outageMilliseconds: outside.outageMilliseconds ?? aheadMilliseconds });
    return 'refusal' in found ? found.refusal : undefined;
};
/** The applications that are unwell by now: degraded, or with a sync that failed last. */
const unwellAhead = async (request, outside) => {
    const found = await find(request, { ...outside, outageMilliseconds: aheadMilliseconds });
    if ('refusal' in found)
        return [];
    const turn = createTurns(mostAtOnce.plain);
    const read = async (address) => await turn(() => outside.argocd.application(address));
    const looks = await Promise.allSettled(found.answer.map(read));
    return found.answer.filter((_address, index) => !isWell(looks[index])).map(titleOf);
};
/** What could not be asked is not known to be well. */
const isWell = (look) => look?.status === 'fulfilled' &&
    !['Failed', 'Error'].includes(look.value.operation?.phase ?? '') &&
    look.value.health !== 'Degraded';
/** Waits until the commit and its images are live in every application, or until it is known why they are not. */
const awaitLive = async (request, outside) => {
    const found = await find(request, outside);
    if ('refusal' in found)
        return found.refusal;
    const { argocd, progress } = outside;
    const addresses = found.answer;
    const named = addresses.length === 1 ? addresses.map((address) => pageOf(argocd.server, address)) : [argocd.server];
    progress.say(`waiting for ${addresses.map(titleOf).join(', ')} in Argo CD at ${named}`);
    const judged = () => watchAll(request, outside, addresses);
    return progress.phase('wait for Argo CD', judged, ({ reason }) => reason !== '');
};
const watchAll = async (request, outside, addresses) => {
    const { argocd, clock, progress } = outside;
    const random = outside.random ?? Math.random;
    const telling = openTelling({ clock, progress, applications: addresses.map(titleOf) });
    const stages = openStages(addresses.map(titleOf), clock.now());
    const feed = openFeed({ argocd, clock, random, which: (0,query/* whichOf */.Ds)(addresses, request.selector), say: progress.say });
    const shared = watchOf(request, outside);
    try {
        const verdicts = await Promise.all(addresses.map(async (address) => {
            const { tell, end } = telling.of(titleOf(address));
            const note = (kind) => stages.note(titleOf(address), kind, clock.now());
            const follower = feed.follow(address);
            const watch = { ...shared, argocd, clock, random, address, follower, tell, note };
            const verdict = await watchApplication({ ...watch, count: addresses.length });
            end(verdict);
            return { ...verdict, page: pageOf(argocd.server, address) };
        }));
        const result = conclude({ images: request.images, timeline: telling.timeline, verdicts });
        return { ...result, phases: stages.phases({ endedAt: clock.now(), isFailure: result.reason !== '' }) };
    }
    finally {
        await Promise.all([feed.close(), telling.close()]);
    }
};
const find = async (request, { argocd, clock, progress, random = Math.random, outageMilliseconds = defaultOutage.first }) => {
    const found = await askPatiently({
        ask: () => findApplications({ ...request, names: request.applications, argocd }),
        clock,
        random,
        outageMilliseconds,
        endsAt: clock.now() + request.timeoutMilliseconds,
        tell: progress.say,
    });
    if ('answer' in found)
        return found;
    const asked = request.applications.join(', ');
    return { refusal: conclude({ images: request.images, timeline: [], verdicts: [refused(asked, found.refusal)] }) };
};
/** What the waits have in common. */
const watchOf = (request, outside) => ({
    sync: request.sync ?? 'never',
    expectation: { commit: request.revision, images: request.images },
    manifests: request.manifests,
    patience: {
        timeout: request.timeoutMilliseconds,
        detectTimeout: request.detectTimeoutMilliseconds,
        syncTimeout: request.syncTimeoutMilliseconds,
        degradedGrace: request.degradedGraceMilliseconds,
        stableFor: request.stableForMilliseconds,
    },
    contains: createContains(request.revision, outside),
    turns: { comparing: createTurns(mostAtOnce.comparing), plain: createTurns(mostAtOnce.plain) },
    outage: outside.outageMilliseconds === undefined
        ? defaultOutage
        : { first: outside.outageMilliseconds, later: outside.outageMilliseconds },
});
/** Equal commits are not asked about; what cannot be read is warned of once. */
const createContains = (commit, { contains: ask, progress }) => {
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            progress.warn(message);
        warned.add(message);
    };
    return async (revision) => {
        if (commit === undefined || revision === commit)
            return true;
        if (revision === '')
            return false;
        if (!/^[0-9a-f]{40}$/.test(revision))
            return undefined;
        try {
            return await ask({ revision, commit });
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            warn(`${error.message}; going by equal commits and by the images`);
            return undefined;
        }
    };
};

// EXTERNAL MODULE: ./build/src/gitops/place.js
var gitops_place = __nccwpck_require__(7417);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var gitops_trailers = __nccwpck_require__(7332);
;// CONCATENATED MODULE: ./build/src/gitops/commit-message.js


/**
 * Subject, what changed from what to what, and trailers (git-interpret-trailers(1)) that a program can read: the images
 * as `name=repository:tag@digest`, the same form that the `images` input takes, without the registry's host.
 */
const commitMessage = ({ subject, results, source }) => {
    const changed = results.filter((result) => result.changed);
    const trailers = [...sourceTrailers(changed, source), ...(0,gitops_trailers/* trailer */.s9)('Run-URL', source.runUrl)];
    const lines = changed.flatMap((result) => [
        ...changeLines([result]).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
        ...(result.compare === undefined ? [] : [`  ${result.compare}`]),
    ]);
    return `${subject ?? defaultSubject(changed)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`;
};
/** Each image below the source that it was built from, those first of which nobody knows it. */
const sourceTrailers = (results, source) => {
    const groups = new Map();
    for (const result of results) {
        const origin = result.wanted.origin ?? source;
        const key = `${origin.repository} ${origin.commit}`;
        const images = [...(groups.get(key)?.images ?? []), ...imageTrailers(result)];
        groups.set(key, { origin, images });
    }
    const unknownFirst = [...groups.values()].sort((a, b) => Number(a.origin.commit !== '') - Number(b.origin.commit !== ''));
    return unknownFirst.flatMap(({ origin, images }) => [
        ...(0,gitops_trailers/* trailer */.s9)('Source-Repository', origin.repository),
        ...(0,gitops_trailers/* trailer */.s9)('Source-Commit', origin.commit),
        ...images,
    ]);
};
const defaultSubject = (results) => {
    const names = results.map(({ wanted: { name, tag, digest = '' } }) => `${name} ${tag ?? shortDigest(digest)}`);
    const subject = `Deploy ${names.join(', ')}`;
    return subject.length <= 72 ? subject : `Deploy ${shortList(results)}`;
};
const shortList = (results) => {
    const [first] = results.map(({ wanted }) => wanted.name);
    if (results.length === 1)
        return String(first);
    return `${first} and ${results.length - 1} more ${results.length === 2 ? 'image' : 'images'}`;
};
/** What changes from what to what, one line a place: `quote: v1 → v2 (apps/quote.yaml)`. */
const changeLines = (results) => results.flatMap(({ wanted: { name }, places }) => places
    .filter(({ from, to }) => describeTarget(from) !== describeTarget(to) || from.repository !== to.repository)
    .map(({ from, to, path }) => `${name}: ${describeTarget(from)} → ${describeTarget(to)} (${path})`));
/** `v2`, `v2@sha256:0123456789ab` or `sha256:0123456789ab`, as people compare them. */
const describeTarget = ({ tag, digest }) => [tag, shortDigest(digest)].filter(Boolean).join('@') || 'empty';
const shortDigest = (digest) => digest.slice(0, 'sha256:'.length + 12);
const imageTrailers = (result) => {
    const image = namedImage(result);
    const { name, digest } = image;
    const files = result.places.map(({ path }) => path);
    return [
        ...(0,gitops_trailers/* trailer */.s9)(digest === '' ? 'Image-Tag' : 'Image-Digest', (0,gitops_trailers/* formatNamed */.vq)(image)),
        ...(0,gitops_trailers/* trailer */.s9)('Image-Files', (0,gitops_trailers/* formatFiles */.HL)(name, files)),
    ];
};
/** The image that is written, without its registry's host. */
const namedImage = ({ wanted, places }) => {
    const { name, tag = '', digest = '' } = wanted;
    return { name, repository: wanted.repository ?? (0,gitops_place/* withoutHost */.to)(places[0]?.to.repository ?? name), tag, digest };
};

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(2183);
;// CONCATENATED MODULE: ./build/src/gitops/compare-and-swap.js

/**
 * Decides on the branch's head and pushes one commit on top of it. A lost race is answered by reading the new head and
 * deciding anew, with full jitter for as long as the budget lasts; nothing made from an older head is ever sent.
 */
const compareAndSwap = ({ remote, clock, progress, random, ...swap }) => {
    const sent = [];
    let racesLost = 0;
    let startedAt = clock.now();
    const attempt = async () => {
        startedAt = clock.now();
        const head = await remote.fetch();
        if ('again' in head)
            return head;
        // A push whose connection broke may have landed all the same.
        const ours = sent.find(({ id }) => id === (head.ours ?? head.commit));
        if (ours)
            return ours.landed(head.commit, racesLost);
        const step = await swap.decide(head, racesLost);
        if ('again' in step)
            return step;
        return 'result' in step ? step.result : push({ id: await remote.commit(step.commit), landed: step.landed });
    };
    const push = async (ours) => {
        sent.push(ours);
        const verdict = await remote.push(ours.id);
        if (verdict.ended === 'landed')
            return ours.landed(verdict.commit ?? ours.id, racesLost);
        if (verdict.ended === 'unclear')
            return (0,retry/* again */.T)(`the push broke off: ${verdict.reason}`, verdict.waitMilliseconds);
        racesLost += 1;
        return (0,retry/* again */.T)(`another writer was first: ${verdict.reason}`, spread(clock.now() - startedAt, racesLost));
    };
    /** The longer an attempt takes and the more of them are lost, the further apart the writers must be to land. */
    const spread = (tookMilliseconds, lost) => (random ?? Math.random)() * Math.min(tookMilliseconds * 2 ** Math.min(lost - 1, 4), longestSpreadMilliseconds);
    return (0,retry/* retry */.L)({
        what: `writing to ${remote.branch} of ${remote.url}`,
        attempt,
        clock,
        budgetMilliseconds: swap.budgetMilliseconds,
        firstDelayMilliseconds: 250,
        longestDelayMilliseconds: 2_500,
        ...(random === undefined ? {} : { random }),
        onAgain: (reason, delay) => progress.say(`${reason}; reading the new head in ${(delay / 1000).toFixed(1)} s`),
    });
};
const longestSpreadMilliseconds = 15_000;

;// CONCATENATED MODULE: ./build/src/gitops/compare-url.js
/** Each changed image with the URL that shows what is between its source's two commits, where both are known. */
const withCompareUrls = (results, { source, before }) => results.map((result) => {
    const { name, origin = source } = result.wanted;
    const compare = result.changed ? compareUrl(source.runUrl, before.get(name), origin) : undefined;
    return compare === undefined ? result : { ...result, compare };
});
/** GitHub's page of the commits between two; the server is the one that the run is on. */
const compareUrl = (runUrl, ...[from, to]) => {
    if (from === undefined || from.repository.toLowerCase() !== to.repository.toLowerCase())
        return undefined;
    const commits = [from.commit, to.commit];
    if (!commits.every((commit) => /^[0-9a-f]{7,64}$/.test(commit)) || from.commit === to.commit)
        return undefined;
    if (!/^https?:\/\//.test(runUrl) || !/^[\w.-]+\/[\w.-]+$/.test(to.repository))
        return undefined;
    return `${new URL(runUrl).origin}/${to.repository}/compare/${commits.join('...')}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/decode.js
/** Text of a file, byte-order mark included, so that encoding it gives the same bytes; a string says why it is none. */
const decode = (bytes) => {
    if (bytes.includes(0))
        return { mistake: 'is binary, not a YAML file' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { mistake: 'is not text in UTF-8' };
    }
};

;// CONCATENATED MODULE: ./build/src/gitops/excerpt.js
const widest = 100;
/** 1-based line and column (UTF-16 units) of an offset, and the line itself. */
const positionAt = (text, offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const line = text.slice(0, start).split('\n').length;
    const source = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    return { line, column: offset - start + 1, source };
};
/** `file:line: reason`, and below it the line with a caret under the place. */
const pointAt = ({ path, text, offset }, reason) => {
    const { line, column, source } = positionAt(text, offset);
    const from = Math.max(0, column - 1 - widest / 2);
    const shown = source.slice(from, from + widest);
    // Tabs stay tabs, so that the caret stands where the reader's editor would put it.
    const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
    const gutter = String(line);
    return `${path}:${line}: ${reason}\n  ${gutter} | ${shown}\n  ${' '.repeat(gutter.length)} | ${indent}^`;
};

;// CONCATENATED MODULE: ./build/src/gitops/match.js


/**
 * Whether a place is meant by a line of `images`. The name of a kustomize entry counts first. An image-json knows its
 * repository, so nothing of another repository is meant; a bare name in the file stands for any. Otherwise a name with
 * a slash is a whole repository (its registry's host may be left out), one without is a last segment.
 */
const matches = (wanted, { entryName, chosenBy, image: { repository } }) => {
    if (chosenBy !== undefined)
        return wanted.paths?.includes(chosenBy) ?? false;
    if (entryName === wanted.name || repository === wanted.newName)
        return true;
    if (wanted.repository !== undefined) {
        return (0,gitops_place/* withoutHost */.to)(repository) === wanted.repository || repository === wanted.name;
    }
    if (!wanted.name.includes('/'))
        return (0,image_reference/* shortName */.EU)(repository) === wanted.name;
    return repository === wanted.name || (0,gitops_place/* withoutHost */.to)(repository) === wanted.name;
};
/** The repositories among matched places that are different images under one name; empty when they agree. */
const ambiguous = (wanted, places) => {
    const entries = new Set(places.map(({ entryName }) => entryName));
    const repositories = places
        .filter(({ entryName, chosenBy }) => entryName !== wanted.name && chosenBy === undefined)
        .map(({ image: { repository } }) => repository)
        .filter((repository) => repository !== wanted.newName && !entries.has(repository));
    const different = [...new Set(repositories.map(gitops_place/* withoutHost */.to))];
    return different.length > 1 ? different : [];
};
/** Whether a person means this image by a name: as it is called, its last segment, or its repository. */
const isCalled = (image, name) => [image.name, image.repository, (0,image_reference/* shortName */.EU)(image.name)].includes(name);
/** What a file must hold for any of its places to be meant: a cheap test before the file is parsed. */
const needlesOf = ({ name, repository, newName }) => [name, repository, newName].flatMap((text) => (text === undefined ? [] : [(0,image_reference/* shortName */.EU)(text)]));
/** The image with the paths that were chosen for it. */
const withPaths = (wanted, paths) => {
    const own = paths.filter(({ name }) => name === wanted.name || name === wanted.repository);
    return own.length === 0 ? wanted : { ...wanted, paths: own };
};

;// CONCATENATED MODULE: ./build/src/gitops/double-meanings.js



/** Why a short name does not say which of several images it means. */
const severalRepositories = (wanted, sites) => {
    const names = ambiguous(wanted, sites.map(({ place }) => place));
    if (names.length === 0)
        return [];
    const found = names.map((name) => {
        const site = sites.find(({ place }) => (0,gitops_place/* withoutHost */.to)(place.image.repository) === name);
        return site === undefined ? name : `${name} (${site.path}:${site.line})`;
    });
    return [`${wanted.name}: names several images, ${found.join(' and ')}: give the whole repository before the "="`];
};
/** The places that two lines of `images` mean: the last one would win by chance. */
const meantTwice = (chosen) => {
    const names = new Map();
    for (const { wanted, sites } of chosen) {
        for (const site of sites)
            names.set(site, [...(names.get(site) ?? []), JSON.stringify(wanted.name)]);
    }
    return [...names].flatMap(([{ path, text, place }, lines]) => lines.length > 1
        ? [pointAt({ path, text, offset: (0,gitops_place/* startOf */.GH)(place) }, `is meant by several lines of images: ${lines.join(', ')}`)]
        : []);
};

;// CONCATENATED MODULE: ./build/src/gitops/scalar.js
/**
 * What YAML 1.1 (Helm, older tools) or YAML 1.2 (kustomize) reads as a number, a date, a boolean or nothing: numbers with
 * underscores, in binary, octal or hexadecimal, in base 60, with an exponent; dates; yes, on, null.
 */
const otherThanText = [
    /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+)$/i,
    /^[-+]?(\.?[0-9])[0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?$/i,
    // No number by the specification, but some parsers take it for one.
    /^e[-+]?[0-9]+$/i,
    /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/,
    /^[-+]?\.(inf|nan)$/i,
    /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(T.*)?$/i,
    /^(y|n|yes|no|on|off|true|false|null|~|)$/i,
];
const isPlainSafe = (text) => /^[A-Za-z0-9_][\w.:/@=*-]*$/.test(text) && !text.endsWith(':') && !otherThanText.some((pattern) => pattern.test(text));
/** The source of a spot with a new value, in the old one's quotes; undefined when there is no safe way to write it. */
const renderScalar = ({ style, value }, source, text) => {
    if (/["'\\\r\n]/.test(text))
        return undefined;
    if (style === 'block')
        return replaceOnce(source, value.trimEnd(), text);
    if (/[\r\n]/.test(source))
        return undefined;
    if (style === 'single' || style === 'double')
        return withinQuotes(source, value, text);
    return isPlainSafe(text) ? text : `"${text}"`;
};
/** Where something is escaped (`"shop\\/quote:v1"`), what is before the change stays as it is written. */
const withinQuotes = (source, ...[old, text]) => {
    const [quote, written] = [source.charAt(0), source.slice(1, -1)];
    if (written === old)
        return quote + text + quote;
    const differs = [...old].findIndex((character, index) => character !== text[index]);
    const same = differs < 0 ? old.length : differs;
    const after = old.slice(same);
    if (!written.endsWith(after))
        return undefined;
    return quote + written.slice(0, written.length - after.length) + text.slice(same) + quote;
};
/** A value where there was none keeps its distance from the colon before it and from a comment after it. */
const spacedAt = (text, { start, end, style }, scalar) => {
    if (style !== 'empty')
        return scalar;
    const before = /\s/.test(text.charAt(start - 1)) ? '' : ' ';
    return `${before}${scalar}${text.charAt(end) === '#' ? ' ' : ''}`;
};
/** A block scalar keeps its indicator and indentation; a value folded over several lines is not found, so refused. */
const replaceOnce = (source, old, text) => {
    const parts = source.split(old);
    return old !== '' && parts.length === 2 ? parts.join(text) : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/edit.js



/**
 * The bytes to replace so that a place holds what is wanted. What the place pins is what is written: a tag where it has
 * a tag, a digest where it has one, and nothing is added. No splices: it stands there already.
 */
const editPlace = (text, place, wanted) => {
    const obstacle = obstacleTo(place, wanted);
    if (obstacle !== undefined)
        return { offset: (0,gitops_place/* startOf */.GH)(place), obstacle };
    const target = targetOf(place, wanted);
    const splices = [];
    for (const { part, spot } of place.spots) {
        const value = partOf(part, { ...target, entryName: place.entryName });
        if (value === spot.value || (part === 'repository' && target.repository === place.image.repository))
            continue;
        const splice = spliceAt(text, spot, value);
        if ('obstacle' in splice)
            return { offset: spot.start, obstacle: `${nameOf(part)} ${splice.obstacle}` };
        splices.push(splice);
    }
    return { target, splices };
};
/** Splices put into the text; every other byte stays. */
const spliceAll = (text, splices) => {
    const parts = [];
    let at = 0;
    for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start)) {
        parts.push(text.slice(at, start), put);
        at = end;
    }
    return parts.join('') + text.slice(at);
};
const obstacleTo = ({ image, entryName, spots }, wanted) => {
    const { name, repository, newName, tag, digest } = wanted;
    if (image.digest !== undefined && digest === undefined) {
        return `pins a digest, and ${name} was given with none: the old digest would still be what runs; give \`${name}=tag@digest\``;
    }
    if (image.tag !== undefined && tag === undefined) {
        return `pins a tag, and ${name} was given with none; give \`${name}=tag@digest\``;
    }
    const pulls = (0,gitops_place/* withoutHost */.to)(image.repository);
    if (repository !== undefined && entryName !== undefined && image.repository !== entryName && pulls !== repository) {
        return `is an entry for ${pulls}, and the image was pushed to ${repository}: correct newName, or give \`${name}=tag@digest\``;
    }
    const holdsRepository = spots.some(({ part }) => isRenamed(part) || (part === 'reference' && entryName === undefined));
    if (newName !== undefined && newName !== image.repository && !holdsRepository) {
        return `has no newName to hold ${newName}: add one by hand, nothing is added here`;
    }
    return undefined;
};
const isRenamed = (part) => part === 'repository' || part === 'override';
const targetOf = ({ image }, wanted) => ({
    repository: wanted.newName ?? image.repository,
    tag: image.tag === undefined ? '' : (wanted.tag ?? ''),
    digest: image.digest === undefined ? '' : (wanted.digest ?? ''),
});
const partOf = (part, { entryName, ...target }) => {
    const { repository, tag, digest } = target;
    if (part === 'repository')
        return repository;
    if (part === 'tag')
        return tag;
    if (part === 'digest')
        return digest;
    if (part === 'tag@digest')
        return `${tag}@${digest}`;
    const name = part === 'reference' ? '' : `${entryName}=`;
    const kept = part === 'kept override' ? '*' : repository;
    return (name + (0,image_reference/* formatReference */.FH)({ repository: kept, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) }));
};
const nameOf = (part) => (/reference|override/.test(part) ? 'the image' : `the ${part}`);
const spliceAt = (text, spot, value) => {
    const { start, end, obstacle, readBy } = spot;
    if (obstacle !== undefined)
        return { obstacle };
    if (readBy === 'helm --set' && isTypedBySet(value)) {
        return { obstacle: `would be ${value} to Helm, and no text: give the parameter \`forceString: true\` by hand` };
    }
    const rendered = renderScalar(spot, text.slice(start, end), value);
    if (rendered === undefined)
        return { obstacle: 'is written in a way that cannot be replaced: put it on one line' };
    return { start, end, text: spacedAt(text, spot, rendered) };
};
/** `helm install --set` (pkg/strvals) makes numbers, booleans and nothing of these. */
const isTypedBySet = (value) => /^(true|false|null|0|[1-9][0-9]{0,18})$/i.test(value);

// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var lib_glob = __nccwpck_require__(4352);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "./packages/yaml.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const yaml_js_namespaceObject = x({ ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.LineCounter), ["isAlias"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.isAlias), ["isMap"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.isMap), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.isScalar), ["isSeq"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.isSeq), ["parseAllDocuments"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.parseAllDocuments), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_yaml_js_2daf8dae__.visit) });
;// CONCATENATED MODULE: ./build/src/gitops/fields-place.js


/** An image whose repository, tag and digest stand in fields of their own. */
const fieldsPlace = ({ fields, keys, format, repository: otherwise, mergedOn }) => {
    const repository = fields(keys.repository);
    const tag = mergedElsewhere(fields(keys.tag), mergedOn);
    const digest = mergedElsewhere(fields(keys.digest), mergedOn);
    const texts = [repository, tag, digest].map((spot) => spot?.value ?? '');
    const hasRegistry = format === 'values' && fields('registry') !== undefined;
    const name = hasRegistry ? otherwise : repository?.value || otherwise;
    return {
        format,
        image: { repository: name, ...pinned(tag, digest) },
        spots: [...spotOf('repository', hasRegistry ? besideRegistry(repository) : repository), ...pins(tag, digest)],
        template: texts.some(gitops_place/* isTemplate */.Fl),
    };
};
const spotOf = (part, spot) => spot === undefined ? [] : [{ part, spot }];
const besideRegistry = (spot) => spot && { ...spot, obstacle: 'stands beside a `registry`: change the two by hand' };
const mergedElsewhere = (spot, line) => spot && line !== undefined
    ? { obstacle: `is merged (<<) into another image on line ${line}: give that one a value of its own`, ...spot }
    : spot;
/** A tag field may hold the digest as well (`v1@sha256:…`), as charts do that join with a colon. */
const joined = (tag) => {
    const [, name, digest] = /^([^@]+)@(.+)$/.exec(tag?.value ?? '') ?? [];
    return name !== undefined && digest !== undefined && (0,image_reference/* isDigest */.Bc)(digest) ? [name, digest] : undefined;
};
const pins = (tag, digest) => {
    const filled = digest?.value ? digest : undefined;
    if (joined(tag))
        return [...spotOf('tag@digest', tag), ...spotOf('digest', filled)];
    // An empty tag with no digest beside it is left open to be filled in; an empty digest is a digest not used.
    return [...spotOf('tag', tag?.value || !filled ? tag : undefined), ...spotOf('digest', filled)];
};
const pinned = (tag, digest) => {
    const both = joined(tag);
    if (both)
        return { tag: both[0], digest: both[1] };
    return {
        ...(tag && (tag.value || !digest?.value) ? { tag: tag.value } : {}),
        ...(digest?.value ? { digest: digest.value } : {}),
    };
};

// EXTERNAL MODULE: ./build/src/gitops/image-path.js
var image_path = __nccwpck_require__(6611);
;// CONCATENATED MODULE: ./build/src/gitops/links.js

const findLinks = (document) => {
    const anchored = new Map();
    const links = { targets: new Map(), users: new Map(), mergers: new Map() };
    const maps = [];
    (0,yaml_js_namespaceObject.visit)(document, {
        Node: (_key, node) => {
            if ((0,yaml_js_namespaceObject.isMap)(node))
                maps.push(node);
            if ((0,yaml_js_namespaceObject.isAlias)(node))
                follow(links, node, anchored.get(node.source));
            else if (node.anchor !== undefined)
                anchored.set(node.anchor, node);
        },
    });
    for (const map of maps)
        for (const source of mergedInto(links, map))
            push(links.mergers, source, map);
    return links;
};
const follow = ({ targets, users }, alias, target) => {
    if (target === undefined)
        return;
    targets.set(alias, target);
    push(users, target, alias);
};
const push = (lists, key, value) => {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
};
/** The maps that `<<` brings into a map, by an alias or a list of them. */
const mergedInto = ({ targets }, map) => map.items
    .filter(({ key }) => (0,yaml_js_namespaceObject.isScalar)(key) && key.value === '<<')
    .flatMap(({ value }) => ((0,yaml_js_namespaceObject.isSeq)(value) ? value.items : [value]))
    .map((node) => ((0,yaml_js_namespaceObject.isAlias)(node) ? targets.get(node) : node))
    .filter((node) => (0,yaml_js_namespaceObject.isMap)(node));

;// CONCATENATED MODULE: ./build/src/gitops/nodes.js


/** The value under a key of a map, also where a merge brings it in. */
const valueAt = (tree, map, key) => search(tree, { map, key, searched: new Set() });
/** Merges may come round to a map again, or to the same one by ever more ways: each is searched once. */
const search = (tree, { map, key, searched }) => {
    if (searched.has(map))
        return undefined;
    searched.add(map);
    let merges = false;
    for (const pair of map.items) {
        if (!(0,yaml_js_namespaceObject.isScalar)(pair.key))
            continue;
        if (pair.key.value === key)
            return { node: pair.value, merged: false };
        merges ||= pair.key.value === '<<';
    }
    for (const source of merges ? mergedInto(tree.links(), map) : []) {
        const found = search(tree, { map: source, key, searched });
        if (found !== undefined)
            return { node: found.node, merged: true };
    }
    return undefined;
};
/** The node itself, or the one that an alias stands for. */
const resolved = (tree, node) => {
    if ((0,yaml_js_namespaceObject.isAlias)(node))
        return tree.links().targets.get(node);
    return (0,yaml_js_namespaceObject.isScalar)(node) || (0,yaml_js_namespaceObject.isMap)(node) || (0,yaml_js_namespaceObject.isSeq)(node) ? node : undefined;
};
const mapAt = (tree, map, key) => {
    const node = resolved(tree, valueAt(tree, map, key)?.node);
    return (0,yaml_js_namespaceObject.isMap)(node) ? node : undefined;
};
const itemsAt = (tree, map, key) => {
    const node = resolved(tree, valueAt(tree, map, key)?.node);
    return (0,yaml_js_namespaceObject.isSeq)(node) ? node.items : [];
};
/** The text of a scalar, or of the scalar that an alias stands for. */
const textOf = (tree, node) => {
    const scalar = resolved(tree, node);
    return (0,yaml_js_namespaceObject.isScalar)(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined;
};
const textAt = (tree, map, key) => textOf(tree, valueAt(tree, map, key)?.node);
/** Every map below a node, itself included, with the key that it stands under. */
const mapsIn = (top) => {
    const maps = [];
    (0,yaml_js_namespaceObject.visit)(top, {
        Map: (_key, map, path) => {
            const pair = path.at(-1);
            const key = typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined;
            maps.push({ map, under: (0,yaml_js_namespaceObject.isScalar)(key) && typeof key.value === 'string' ? key.value : '' });
        },
    });
    return maps;
};

;// CONCATENATED MODULE: ./build/src/gitops/reference-place.js


/** A whole reference in one scalar: `image: host/repository:tag@digest`. */
const referencePlace = (spot, format) => {
    if (spot === undefined || spot.value === '')
        return [];
    const template = (0,gitops_place/* isTemplate */.Fl)(spot.value);
    const image = template ? { repository: beforeTemplate(spot.value) } : (0,image_reference/* parseReference */.F2)(spot.value);
    return image === undefined ? [] : [{ format, image, spots: [{ part: 'reference', spot }], template }];
};
/**
 * An item of an Argo CD source's `kustomize.images`: `name=newName:tag@digest`, or `name:tag` without a new name. As in
 * `kustomize edit set image`, `*` for the new name or the tag keeps what is there.
 */
const overridePlace = (spot) => {
    const [, entryName, override = ''] = /^([^=]*)=([\s\S]*)$/.exec(spot?.value ?? '') ?? [];
    if (spot === undefined)
        return [];
    if (entryName === undefined) {
        return referencePlace(spot, 'kustomization').map((place) => ({ ...place, entryName: place.image.repository }));
    }
    const isKept = /^\*(?=[:@])/.test(override);
    const value = (isKept ? entryName + override.slice(1) : override).replace(/:\*(?=@|$)/, '');
    return referencePlace({ ...spot, value }, 'kustomization').map((place) => ({
        ...place,
        entryName,
        spots: [{ part: isKept ? 'kept override' : 'override', spot }],
    }));
};
/** `shop/quote:{{ .Values.tag }}` still says which repository it is. */
const beforeTemplate = (text) => text.replace(/(\{\{|\$\{|\$\()[\s\S]*$/, '').replace(/[:@]$/, '');

;// CONCATENATED MODULE: ./build/src/gitops/spots.js


/** The scalar under a key as a spot; undefined when there is none, `obstacle` says when it must not be written. */
const spotAt = (tree, map, key) => {
    const found = valueAt(tree, map, key);
    return found && spots_spotOf(tree, found);
};
/** A scalar as a spot. */
const spots_spotOf = (tree, found) => {
    const value = textOf(tree, found.node);
    const range = rangeOf(found.node);
    if (value === undefined || range === undefined)
        return undefined;
    const style = styleOf(found.node);
    const obstacle = spots_obstacleTo(tree, found);
    const isNull = style === 'plain' && /^(~|null|Null|NULL|)$/.test(value);
    return {
        start: tree.offsetOf(range[0]),
        end: tree.offsetOf(range[1]),
        value: isNull ? '' : value,
        style: range[0] === range[1] ? 'empty' : style,
        ...(obstacle === undefined ? {} : { obstacle }),
    };
};
/** The line of a map into which this one is merged and which sets the key to something of its own. */
const overriddenOn = (tree, map, key) => {
    if (map.anchor === undefined)
        return undefined;
    const user = tree
        .links()
        .mergers.get(map)
        ?.find((other) => other.has(key));
    return user?.range ? tree.lineOf(tree.offsetOf(user.range[0])) : undefined;
};
const rangeOf = (node) => {
    const range = (0,yaml_js_namespaceObject.isScalar)(node) || (0,yaml_js_namespaceObject.isAlias)(node) ? node.range : undefined;
    return range ? [range[0], range[1]] : undefined;
};
const styleOf = (node) => {
    const type = (0,yaml_js_namespaceObject.isScalar)(node) ? node.type : undefined;
    if (type === 'QUOTE_SINGLE')
        return 'single';
    if (type === 'QUOTE_DOUBLE')
        return 'double';
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? 'block' : 'plain';
};
const spots_obstacleTo = (tree, { node, merged }) => {
    if (tree.obstacle !== undefined)
        return tree.obstacle;
    if ((0,yaml_js_namespaceObject.isAlias)(node)) {
        return `is the alias *${node.source}: writing through it would change every place that uses the anchor; write the value out here`;
    }
    if (!(0,yaml_js_namespaceObject.isScalar)(node))
        return undefined;
    if (merged)
        return 'comes in by a merge (<<) from here: give the map that uses it a value of its own';
    if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
        return `has the YAML tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}, which a new value would not fit`;
    }
    return node.anchor === undefined ? undefined : sharedAnchor(tree, node, node.anchor);
};
const sharedAnchor = (tree, node, anchor) => {
    const users = tree.links().users.get(node) ?? [];
    if (users.length === 0)
        return undefined;
    const lines = users.map(({ range }) => tree.lineOf(tree.offsetOf(range?.[0] ?? 0))).join(', ');
    return `is anchored as &${anchor} and used again as *${anchor} on line ${lines}: a new value would change that, too`;
};

;// CONCATENATED MODULE: ./build/src/gitops/chosen-places.js







/** What stands at a chosen path: among the Helm values of an Argo CD source, or from the top of a document. */
const chosenPlaces = (tops, path) => tops.flatMap((values) => {
    const found = 'parameters' in values ? ofParameters(values.parameters, path) : ofTree(values, path);
    return found.map((place) => ({ ...place, entryName: path.name, chosenBy: path }));
});
const ofParameters = (parameters, { name, keys }) => scalarPlace(parameters.get((0,image_path/* formatKeys */.qx)(keys)), { name, key: keys.at(-1) });
const ofTree = ({ tree, top }, { name, keys }) => {
    const [last] = keys.slice(-1);
    const parent = keys
        .slice(0, -1)
        .reduce((node, key) => resolved(tree, under(tree, node, key)?.node), top);
    const found = last === undefined ? undefined : under(tree, parent, last);
    const node = resolved(tree, found?.node);
    if (found === undefined || (0,yaml_js_namespaceObject.isSeq)(node))
        return [];
    if (!(0,yaml_js_namespaceObject.isMap)(node))
        return scalarPlace(spots_spotOf(tree, found), { name, key: last });
    const fields = (key) => spotAt(tree, node, key);
    const keysOfMap = { repository: 'repository', tag: 'tag', digest: 'digest' };
    return fields('tag') === undefined && fields('digest') === undefined
        ? []
        : [fieldsPlace({ fields, keys: keysOfMap, format: 'values', repository: name })];
};
const under = (tree, node, key) => {
    if ((0,yaml_js_namespaceObject.isMap)(node))
        return valueAt(tree, node, String(key));
    return (0,yaml_js_namespaceObject.isSeq)(node) && typeof key === 'number' && key < node.items.length
        ? { node: node.items[key], merged: false }
        : undefined;
};
/** One value says by itself what it is: a digest, a whole reference, or else a tag. */
const scalarPlace = (spot, { name, key }) => {
    if (spot === undefined)
        return [];
    const isReference = /[:/]/.test(spot.value.replace(/@.*/, '')) && !(0,image_reference/* isDigest */.Bc)(spot.value);
    if (isReference)
        return referencePlace(spot, 'values');
    const part = (0,image_reference/* isDigest */.Bc)(spot.value) || /digest$/i.test(String(key)) ? 'digest' : 'tag';
    const keys = { repository: 'repository', tag: 'tag', digest: 'digest' };
    return [
        fieldsPlace({ fields: (field) => (field === part ? spot : undefined), keys, format: 'values', repository: name }),
    ];
};
/** Every path to a scalar below a node, as a person would write it. */
const pathsIn = (top, before = []) => {
    if ((0,yaml_js_namespaceObject.isMap)(top)) {
        return top.items.flatMap(({ key, value }) => ((0,yaml_js_namespaceObject.isScalar)(key) ? pathsIn(value, [...before, String(key.value)]) : []));
    }
    if ((0,yaml_js_namespaceObject.isSeq)(top))
        return top.items.flatMap((item, index) => pathsIn(item, [...before, index]));
    return [(0,image_path/* formatKeys */.qx)(before)];
};

;// CONCATENATED MODULE: ./build/src/gitops/values-places.js






/** The ways in which charts name an image in fields of their own. */
const shapes = [
    { repository: 'repository', tag: 'tag', digest: 'digest' },
    { repository: 'image', tag: 'tag', digest: 'digest' },
    { repository: 'image', tag: 'imageTag', digest: 'imageDigest' },
    { repository: 'imageRepository', tag: 'imageTag', digest: 'imageDigest' },
    { repository: 'imageName', tag: 'imageTag', digest: 'imageDigest' },
    // A name is anything's, unless the map is called an image.
    { repository: 'name', tag: 'tag', digest: 'digest', under: /image$/i },
];
/** Helm values below a node: every map that names an image in fields of its own, or in one as `image: repository:tag`. */
const valuesPlaces = (tree, top) => mapsIn(top).flatMap(({ map, under }) => {
    const fields = (key) => spotAt(tree, map, key);
    const places = placesOfFields({ fields, under, mergedOn: (key) => overriddenOn(tree, map, key) });
    return places.filter((place) => place.keys.some((key) => isOwn(map, key))).map(({ keys: _, ...place }) => place);
});
/** What a merge brings in whole is an image where it comes from, not here. */
const isOwn = (map, key) => map.has(key);
/** The images that a set of fields names, each with the keys that it is made of. */
const placesOfFields = ({ fields, under, mergedOn }) => {
    const apart = shapes.flatMap(({ under: name, ...keys }) => {
        const repository = name === undefined || name.test(under) ? repositoryOf(fields, keys) : undefined;
        if (repository === undefined)
            return [];
        const place = fieldsPlace({ fields, keys, format: 'values', repository, mergedOn: mergedOn?.(keys.repository) });
        return [{ ...place, keys: Object.values(keys) }];
    });
    const whole = referencePlace(fields('image'), 'values').map((place) => ({ ...place, keys: ['image'] }));
    return apart.some(({ keys }) => keys.includes('image')) ? apart : [...whole, ...apart];
};
/** The repository, its registry in front; undefined where these keys name no image. */
const repositoryOf = (fields, keys) => {
    const path = fields(keys.repository)?.value;
    if (path === undefined || (fields(keys.tag) ?? fields(keys.digest)) === undefined)
        return undefined;
    const registry = fields('registry')?.value;
    const repository = registry ? `${registry}/${path}` : path;
    return (0,image_reference/* parseReference */.F2)(repository)?.repository === repository || (0,gitops_place/* isTemplate */.Fl)(repository) ? repository : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/own-places.js







/** The images of a document by what it is: a kustomization, an object of Kubernetes, or else Helm values. */
const ownPlaces = (path, tree, root) => {
    const kind = textAt(tree, root, 'kind');
    const spec = mapAt(tree, root, 'spec');
    if (isKustomization(path, kind))
        return kustomizationPlaces(tree, root, spec);
    if (kind === 'ImageTagTransformer')
        return placesOfEntries(tree, [mapAt(tree, root, 'imageTag')]);
    if (textAt(tree, root, 'apiVersion') === undefined || kind === undefined)
        return valuesPlaces(tree, root);
    const values = kind === 'HelmRelease' && spec !== undefined ? mapAt(tree, spec, 'values') : undefined;
    return [...containerPlaces(tree, root), ...(values === undefined ? [] : valuesPlaces(tree, values))];
};
const isKustomization = (path, kind) => /^kustomization(\.ya?ml)?$/i.test(external_node_path_.posix.basename(path)) || kind === 'Kustomization' || kind === 'Component';
/** kustomize has its list at the top, Flux's Kustomization has the same list in its spec. */
const kustomizationPlaces = (tree, root, spec) => {
    const entries = [root, spec].flatMap((map) => (map === undefined ? [] : itemsAt(tree, map, 'images')));
    const charts = itemsAt(tree, root, 'helmCharts').map((chart) => (0,yaml_js_namespaceObject.isMap)(chart) ? mapAt(tree, chart, 'valuesInline') : undefined);
    return [
        ...placesOfEntries(tree, entries),
        ...charts.flatMap((values) => (values === undefined ? [] : valuesPlaces(tree, values))),
    ];
};
const placesOfEntries = (tree, entries) => entries.flatMap((entry) => ((0,yaml_js_namespaceObject.isMap)(entry) ? (kustomizationPlace(tree, entry) ?? []) : []));
const kustomizationPlace = (tree, entry) => {
    const entryName = textAt(tree, entry, 'name');
    if (entryName === undefined)
        return undefined;
    const place = fieldsPlace({
        fields: (key) => spotAt(tree, entry, key),
        keys: { repository: 'newName', tag: 'newTag', digest: 'digest' },
        format: 'kustomization',
        repository: entryName,
        mergedOn: overriddenOn(tree, entry, 'newName'),
    });
    return { ...place, entryName };
};
const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];
/** Of Argo's and other workflows: a step that is one container. */
const containerMaps = ['container', 'script'];
/** Containers wherever a pod is described: all workload kinds, CronJob, List, and those of custom resources. */
const containerPlaces = (tree, root) => mapsIn(root)
    .flatMap(({ map }) => [
    ...containerLists.flatMap((key) => (map.has(key) ? itemsAt(tree, map, key) : [])),
    ...containerMaps.map((key) => map.get(key)),
])
    .flatMap((container) => ((0,yaml_js_namespaceObject.isMap)(container) ? referencePlace(spotAt(tree, container, 'image'), 'manifest') : []));
/** An operation of a JSON patch (RFC 6902) that sets an image. */
const patchPlaces = (tree, operation) => {
    const sets = ['add', 'replace'].includes(textAt(tree, operation, 'op') ?? '');
    const isImage = /\/image$/.test(textAt(tree, operation, 'path') ?? '');
    return sets && isImage ? referencePlace(spotAt(tree, operation, 'value'), 'manifest') : [];
};

;// CONCATENATED MODULE: ./build/src/gitops/tree.js


/** All documents of a text; what is no YAML is a mistake. */
const parseTrees = (text) => {
    const lines = new yaml_js_namespaceObject.LineCounter();
    const lineOf = (offset) => lines.linePos(offset).line;
    const documents = parseDocuments(text, lines);
    const mistakes = documents.flatMap((document) => mistakesIn(document).map(({ offset, reason }) => ({ offset, reason })));
    return { trees: documents.map((document) => treeOf(document, lineOf)), mistakes, lineOf };
};
/** The library looks through all keys of a map for each of them: that is done below. */
const parseDocuments = (text, lineCounter) => {
    const options = { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false };
    const parsed = (0,yaml_js_namespaceObject.parseAllDocuments)(text, options);
    return Array.isArray(parsed) ? parsed : [];
};
const mistakesIn = (document) => {
    const [first] = document.errors;
    if (first?.message.includes('call stack'))
        return [{ offset: first.pos[0], reason: 'is nested too deeply to be read' }];
    if (first !== undefined)
        return [{ offset: first.pos[0], reason: `is not valid YAML: ${first.message}` }];
    const twice = keyTwice(document);
    return twice === undefined ? [] : [{ offset: twice, reason: 'is not valid YAML: Map keys must be unique' }];
};
const keyTwice = (document) => {
    let twice;
    (0,yaml_js_namespaceObject.visit)(document, {
        Map: (_key, map) => {
            twice = repeatedKey(map);
            return twice === undefined ? undefined : yaml_js_namespaceObject.visit.BREAK;
        },
    });
    return twice;
};
const repeatedKey = (map) => {
    const keys = new Set();
    for (const { key } of map.items) {
        if (!(0,yaml_js_namespaceObject.isScalar)(key))
            continue;
        if (keys.has(key.value))
            return key.range?.[0] ?? 0;
        keys.add(key.value);
    }
    return undefined;
};
const treeOf = (document, lineOf) => {
    let links;
    return {
        document,
        offsetOf: (offset) => offset,
        lineOf,
        links: () => {
            links ??= findLinks(document);
            return links;
        },
    };
};

;// CONCATENATED MODULE: ./build/src/gitops/template-file.js

/**
 * Whether a text that is no YAML is a template, which is none before Helm or another has filled it in: it has `{{` where
 * no quotes and no comment are, or is YAML with all of them filled in. Anything else that is wrong with it is a mistake.
 */
const isTemplateFile = (text) => {
    if (!text.includes('{{'))
        return false;
    if (/^[^#"'\r\n]*\{\{/m.test(text))
        return true;
    const filledIn = text.replace(/\{\{.*?\}\}/g, (action) => 'x'.repeat(action.length));
    return parseTrees(filledIn).mistakes.length === 0;
};

;// CONCATENATED MODULE: ./build/src/gitops/embedded.js




/**
 * The documents of YAML that stands in a string. In a literal block (`|`) every line of the string is a line of the file,
 * so that it can be edited there; what any other way of writing a string does to its lines cannot be undone byte by byte.
 */
const embeddedTrees = (tree, { node, text }) => {
    const scalar = resolved(tree, node);
    if (!(0,yaml_js_namespaceObject.isScalar)(scalar) || typeof scalar.value !== 'string')
        return { trees: [], mistakes: [] };
    const start = tree.offsetOf(scalar.range?.[0] ?? 0);
    const end = tree.offsetOf(scalar.range?.[1] ?? 0);
    const within = scalar === node && scalar.type === 'BLOCK_LITERAL' ? offsetsWithin(scalar.value, { text, start, end }) : undefined;
    const offsetOf = within ?? (() => start);
    const { trees, mistakes } = parseTrees(scalar.value);
    // A template is no YAML before it has been filled in.
    if (mistakes.length > 0 && isTemplateFile(scalar.value))
        return { trees: [], mistakes: [] };
    return {
        trees: trees.map((inner) => ({
            ...inner,
            offsetOf,
            lineOf: tree.lineOf,
            ...(within === undefined ? { obstacle: notLiteral } : {}),
        })),
        mistakes: mistakes.map(({ offset, reason }) => ({
            offset: offsetOf(offset),
            reason: `${reason} (in this string)`,
        })),
    };
};
const notLiteral = 'stands in a string that is not a literal block: write the string as one (`|`), or as valuesObject';
/** Where in the file an offset of a literal block's string is; undefined when the lines of the two are not the same. */
const offsetsWithin = (value, block) => {
    const starts = startsOf(value.split('\n'), block);
    return (starts &&
        ((offset) => {
            const { inner, outer } = starts[lastAtMost(starts, offset)] ?? { inner: 0, outer: block.start };
            return outer + offset - inner;
        }));
};
/** Where each line of the string begins, in the string and in the file. */
const startsOf = (lines, { text, start, end }) => {
    const body = text.indexOf('\n', start) + 1;
    const sources = text.slice(body, end).split('\n');
    const filled = lines.findIndex((line) => line.trim() !== '');
    const indent = withoutReturn(sources[filled] ?? '').length - (lines[filled] ?? '').length;
    const starts = [];
    let [inner, outer] = [0, body];
    for (const [index, line] of lines.entries()) {
        const source = sources[index] ?? '';
        if (line !== '' && withoutReturn(source).slice(indent) !== line)
            return undefined;
        starts.push({ inner, outer: outer + Math.min(indent, source.length) });
        inner += line.length + 1;
        outer += source.length + 1;
    }
    return starts;
};
const withoutReturn = (line) => line.replace(/\r$/, '');
/** The last line that begins at an offset or before it. */
const lastAtMost = (starts, offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle]?.inner ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
};

;// CONCATENATED MODULE: ./build/src/gitops/source-places.js






/** The sources of Argo CD Applications and ApplicationSets, wherever in a document: maps that have a `repoURL`. */
const sourcesIn = (root) => mapsIn(root).flatMap(({ map }) => (map.has('repoURL') ? [map] : []));
/** The images that a source sets itself, over what its repository says. */
const sourcePlaces = (tree, { source, values }) => {
    const kustomize = mapAt(tree, source, 'kustomize');
    const overrides = kustomize === undefined ? [] : itemsAt(tree, kustomize, 'images');
    return [
        ...overrides.flatMap((node) => overridePlace(spots_spotOf(tree, { node, merged: false }))),
        ...values.flatMap((one) => 'parameters' in one ? parameterPlaces(one.parameters) : valuesPlaces(one.tree, one.top)),
    ];
};
/** All the Helm values that a source holds; `text` is the file's. */
const valuesOfSource = (tree, { source, text }) => {
    const helm = mapAt(tree, source, 'helm');
    if (helm === undefined)
        return { values: [], mistakes: [] };
    const object = mapAt(tree, helm, 'valuesObject');
    const embedded = embeddedTrees(tree, { node: valueAt(tree, helm, 'values')?.node, text });
    const inStrings = embedded.trees.flatMap((inner) => {
        const top = inner.document.contents;
        return (0,yaml_js_namespaceObject.isMap)(top) ? [{ tree: inner, top }] : [];
    });
    return {
        values: [
            ...(object === undefined ? [] : [{ tree, top: object }]),
            ...inStrings,
            { parameters: parametersOf(tree, helm) },
        ],
        mistakes: embedded.mistakes,
    };
};
const parametersOf = (tree, helm) => {
    const parameters = new Map();
    for (const item of itemsAt(tree, helm, 'parameters')) {
        const name = (0,yaml_js_namespaceObject.isMap)(item) ? textAt(tree, item, 'name') : undefined;
        const spot = (0,yaml_js_namespaceObject.isMap)(item) ? spotAt(tree, item, 'value') : undefined;
        if (!(0,yaml_js_namespaceObject.isMap)(item) || name === undefined || spot === undefined)
            continue;
        const isText = textAt(tree, item, 'forceString') === 'true';
        parameters.set(name, isText ? spot : { ...spot, readBy: 'helm --set' });
    }
    return parameters;
};
const parameterPlaces = (parameters) => {
    const prefixes = new Set([...parameters.keys()].map((name) => name.slice(0, name.lastIndexOf('.') + 1)));
    return [...prefixes].flatMap((prefix) => {
        const fields = (key) => parameters.get(`${prefix}${key}`);
        const under = prefix.split('.').at(-2) ?? '';
        return placesOfFields({ fields, under }).map(({ keys: _, ...place }) => place);
    });
};

;// CONCATENATED MODULE: ./build/src/gitops/find-places.js







/** Every place of a file that says which image runs, in all of its documents; what is no YAML is a mistake. */
const findPlaces = (file, chosen = []) => {
    try {
        return find_places_search(file, chosen);
    }
    catch (error) {
        // A parser and a walk go down by calling themselves.
        if (!(error instanceof RangeError))
            throw error;
        const mistakes = [{ offset: 0, reason: 'is nested too deeply to be read' }];
        return { places: [], mistakes, lineOf: () => 1, paths: () => [] };
    }
};
const find_places_search = ({ path, text }, chosen) => {
    const { trees, mistakes, lineOf } = parseTrees(text);
    if (mistakes.length > 0) {
        const told = isTemplateFile(text) ? [] : mistakes.slice(0, 1);
        return { places: [], mistakes: told, lineOf, paths: () => [] };
    }
    const found = trees.map((tree) => placesIn(tree, { path, text, chosen }));
    return {
        places: found.flatMap(({ places }) => places),
        mistakes: found.flatMap((one) => one.mistakes).slice(0, 1),
        lineOf,
        paths: () => found.flatMap(({ tops }) => tops.flatMap(pathsOf)),
    };
};
const placesIn = (tree, { path, text, chosen }) => {
    const top = tree.document.contents;
    if (!(0,yaml_js_namespaceObject.isMap)(top) && !(0,yaml_js_namespaceObject.isSeq)(top))
        return { places: [], mistakes: [], tops: [] };
    const roots = (0,yaml_js_namespaceObject.isMap)(top) ? [top] : top.items.filter((item) => (0,yaml_js_namespaceObject.isMap)(item));
    const sources = roots
        .flatMap((root) => sourcesOf(path, root))
        .map((source) => ({ source, ...valuesOfSource(tree, { source, text }) }));
    const tops = [{ tree, top }, ...sources.flatMap(({ values }) => values)];
    const picked = chosen.flatMap((one) => chosenPlaces(tops, one));
    const taken = new Set(picked.flatMap(({ spots }) => spots.map(({ spot }) => spot.start)));
    const others = [
        ...roots.flatMap((root) => ownPlaces(path, tree, root)),
        ...((0,yaml_js_namespaceObject.isSeq)(top) ? roots.flatMap((root) => patchPlaces(tree, root)) : []),
        ...sources.flatMap((source) => sourcePlaces(tree, source)),
    ];
    return {
        places: [...picked, ...others.filter(({ spots }) => !spots.some(({ spot }) => taken.has(spot.start)))],
        mistakes: sources.flatMap(({ mistakes }) => mistakes),
        tops,
    };
};
/** A file `.argocd-source-<application>.yaml` is a source that Argo CD merges over the Application's. */
const sourcesOf = (path, root) => /^\.argocd-source(-.*)?\.ya?ml$/.test(external_node_path_.posix.basename(path)) ? [root] : sourcesIn(root);
const pathsOf = (values) => 'parameters' in values ? [...values.parameters.keys()] : pathsIn(values.top);

;// CONCATENATED MODULE: ./build/src/gitops/find-sites.js







/**
 * Every place of the files that hold a wanted name at all, or that a chosen path is for; only these are parsed, and what is
 * no YAML is refused. `missing` are chosen paths that lead nowhere.
 */
const findSites = (files, wanted) => {
    const needles = [...new Set(wanted.flatMap(needlesOf))];
    const paths = wanted.flatMap((one) => one.paths ?? []);
    return find_sites_search(files, { paths, isHolding: (bytes) => needles.some((needle) => holds(bytes, needle)) });
};
/** A name that goes on is another one: `quote` is not in `quote-db`. */
const holds = (bytes, name) => {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
        if (!/[\w-]/.test(String.fromCharCode(bytes[at + Buffer.byteLength(name)] ?? 0)))
            return true;
    }
    return false;
};
/** Every place of the files, whatever its name. */
const readSites = (files, paths) => find_sites_search(files, { paths, isHolding: () => true });
const find_sites_search = (files, { paths, isHolding }) => {
    const covering = paths.map((path) => ({ path, covers: coverOf(path) }));
    const read = files.flatMap((file) => {
        const chosen = covering.flatMap(({ path, covers }) => (covers(file.path) ? [path] : []));
        return chosen.length > 0 || isHolding(file.bytes) ? [readFile(file, chosen)] : [];
    });
    const sites = read.flatMap((file) => file.sites);
    const refusals = read.flatMap((file) => file.refusals);
    const found = new Set(sites.map(({ place }) => place.chosenBy));
    const lost = refusals.length > 0 ? [] : paths.filter((path) => !found.has(path));
    return { sites, refusals, missing: lost.map((path) => (0,image_path/* whyNoPath */.Dl)(path, whatIsThere(read, path))) };
};
const readFile = ({ path, bytes }, chosen) => {
    const decoded = decode(bytes);
    if ('mistake' in decoded)
        return { path, chosen, sites: [], refusals: [`${path}: ${decoded.mistake}`] };
    const { text } = decoded;
    const found = findPlaces({ path, text }, chosen);
    return {
        path,
        chosen,
        sites: found.places.map((place) => ({ path, text, line: found.lineOf((0,gitops_place/* startOf */.GH)(place)), place })),
        refusals: found.mistakes.map(({ offset, reason }) => pointAt({ path, text, offset }, reason)),
        found,
    };
};
const coverOf = ({ files }) => {
    const glob = (0,lib_glob/* parseGlob */.q)(files);
    return 'mistake' in glob ? () => false : glob.matches;
};
const whatIsThere = (read, path) => {
    const there = read.filter(({ chosen }) => chosen.includes(path));
    return { files: there.map((file) => file.path), paths: there.flatMap(({ found }) => found?.paths() ?? []) };
};

// EXTERNAL MODULE: ./build/src/lib/near-names.js
var near_names = __nccwpck_require__(3786);
;// CONCATENATED MODULE: ./build/src/gitops/why-nothing.js






/** Why lines of `images` found no place to write to, each with the names that are there. */
const whyNothing = (missing, files) => {
    const read = missing.some(({ sites }) => sites.length === 0) ? files.map(readThere) : [];
    const names = [...new Set(read.flatMap((file) => file.names))];
    const there = { names, nameless: read.flatMap((file) => file.nameless), count: files.length };
    return missing.map((one) => whyNot(one, there));
};
const whyNot = ({ wanted: { name }, sites: [site] }, there) => {
    if (site !== undefined) {
        const { path, text, place } = site;
        const reason = place.template
            ? `names ${name}, but a template fills it in: edit the values that it is filled from`
            : `names ${name}, but pins neither a tag nor a digest: nothing is added here, so write a first one by hand`;
        return pointAt({ path, text, offset: (0,gitops_place/* startOf */.GH)(place) }, reason);
    }
    const near = (0,near_names/* nearNames */.$)(name, there.names);
    const count = `${there.count} ${there.count === 1 ? 'file' : 'files'}`;
    const found = near.length > 0 ? `near it: ${near.join(', ')}` : `they name ${listed(there.names)}`;
    const [path] = there.nameless;
    const hint = path === undefined ? '' : `; if the tag at ${path} is its own, say \`${name}=${path}\` in image-paths`;
    return `${name}: no image of that name in the ${count} that manifests-files covers; ${found}${hint}`;
};
const listed = (names) => {
    const all = [...names].sort();
    if (all.length === 0)
        return 'no image at all';
    return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ');
};
const readThere = ({ path, bytes }) => {
    const decoded = decode(bytes);
    if ('mistake' in decoded)
        return { names: [], nameless: [] };
    const { places, paths } = findPlaces({ path, ...decoded });
    const names = places.flatMap(({ entryName, image: { repository } }) => repository === '' ? [] : [entryName ?? (0,image_reference/* shortName */.EU)((0,gitops_place/* withoutHost */.to)(repository))]);
    const tag = names.length > 0 ? undefined : paths().find((one) => /(?:^|\.)(?:image)?tag$/i.test(one));
    return { names, nameless: tag === undefined ? [] : [`${path}#${tag}`] };
};

;// CONCATENATED MODULE: ./build/src/gitops/plan-edits.js








/** Decides every edit of a batch at one state of the files, and reads it back: what is planned must be what stands then. */
const planEdits = (files, wanted) => {
    const plan = decide(files, wanted);
    if ('refusals' in plan || plan.files.length === 0)
        return plan;
    const edited = new Map(plan.files.map((file) => [file.path, file]));
    const readBack = decide(files.map((file) => edited.get(file.path) ?? file), wanted);
    return stands(readBack, plan.results) ? plan : { refusals: plan.files.map(unreadable), kind: 'rejected' };
};
const stands = (plan, planned) => !('refusals' in plan) &&
    plan.files.length === 0 &&
    plan.results.every(({ places }, index) => places.length === planned[index]?.places.length);
const unreadable = ({ path }) => `${path}: does not read as intended after the edit: edit it by hand`;
const decide = (files, wanted) => {
    const { sites, refusals, missing: lost } = findSites(files, wanted);
    const chosen = wanted.map((one) => ({ wanted: one, sites: sites.filter(({ place }) => matches(one, place)) }));
    const missing = refusals.length > 0
        ? []
        : chosen.filter(({ sites: found }) => found.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place)).length === 0);
    const planned = chosen.map((choice) => planImage(choice.wanted, choice.sites.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place))));
    const all = [...refusals, ...meantTwice(chosen), ...planned.flatMap((plan) => plan.refusals)];
    if (all.length > 0)
        return { refusals: all, kind: 'rejected' };
    if (lost.length > 0)
        return { refusals: lost, kind: 'not-found' };
    if (missing.length > 0)
        return { refusals: whyNothing(missing, files), kind: 'not-found' };
    return {
        files: files.flatMap((file) => spliceFile(file, planned.flatMap(({ splices }) => splices.get(file.path) ?? []))),
        results: planned.map(({ result }) => result),
    };
};
const planImage = (wanted, sites) => {
    const splices = new Map();
    const places = [];
    const refusals = severalRepositories(wanted, sites);
    let changed = false;
    for (const { path, text, line, place } of sites) {
        const edit = editPlace(text, place, wanted);
        if ('obstacle' in edit) {
            refusals.push(pointAt({ path, text, offset: edit.offset }, edit.obstacle));
            continue;
        }
        const { tag = '', digest = '', repository } = place.image;
        places.push({ path, line, from: { repository, tag, digest }, to: edit.target });
        const inFile = splices.get(path) ?? [];
        inFile.push(...edit.splices);
        splices.set(path, inFile);
        changed ||= edit.splices.length > 0;
    }
    return { result: { wanted, places, changed }, splices, refusals };
};
const spliceFile = ({ path, bytes }, splices) => splices.length === 0 ? [] : [{ path, bytes: Buffer.from(spliceAll(plan_edits_textOf(bytes), splices)) }];
const plan_edits_textOf = (bytes) => {
    const decoded = decode(bytes);
    return 'text' in decoded ? decoded.text : '';
};

;// CONCATENATED MODULE: ./build/src/gitops/decide-bump.js


/** Every edit of a batch on the files of one head; a Failure with every refusal, since it is all or nothing. */
const decideBump = ({ head, manifests, wanted }) => {
    const plan = planEdits(manifests, wanted);
    if ('refusals' in plan)
        throw new failure/* Failure */.H(plan.kind, plan.refusals.join('\n'));
    const bytes = new Map(plan.files.map((file) => [file.path, file.bytes]));
    const files = manifests.flatMap((manifest) => {
        const edited = bytes.get(manifest.path);
        return edited === undefined ? [] : [{ ...manifest, bytes: edited }];
    });
    const unwritable = files.filter(({ path }) => path.includes('\uFFFD')).map(({ path }) => `${path}: ${notText}`);
    if (unwritable.length > 0)
        throw new failure/* Failure */.H('rejected', unwritable.join('\n'));
    return { head, files, results: plan.results };
};
const notText = 'its name is not text in UTF-8, and could not be written again as it is: rename the file';
/** The same batch without the images that are left out: their places stay as they are. */
const decideWithout = (state, whole, left) => {
    const wanted = state.wanted.filter(({ name }) => !left.has(name));
    const rest = wanted.length === 0 ? { ...whole, files: [], results: [] } : decideBump({ ...state, wanted });
    const results = whole.results.map((result) => {
        const { name } = result.wanted;
        const why = left.get(name);
        if (why !== undefined)
            return leaveAsItIs(result, why);
        return rest.results.find((one) => one.wanted.name === name) ?? result;
    });
    return { ...rest, results };
};
const leaveAsItIs = ({ wanted, places }, left) => ({
    wanted,
    places: places.map((place) => ({ ...place, to: place.from })),
    changed: false,
    left,
});
/** The word for a batch of which nothing is written. */
const idleOutcome = (results) => {
    const words = results.flatMap(({ left }) => (left === undefined ? [] : [left.outcome]));
    return words.includes('held') ? 'held' : (words[0] ?? 'unchanged');
};

// EXTERNAL MODULE: ./build/src/gitops/past.js
var gitops_past = __nccwpck_require__(4008);
;// CONCATENATED MODULE: ./build/src/gitops/order.js

/**
 * Whether an image is written or left out: not when it was taken back, unless it was released, and not over one that was
 * built from a later commit. One place is enough, since an image is written everywhere or nowhere.
 */
const judgeOrder = ({ wanted, places, released }) => {
    for (const { path, past } of released ? [] : places) {
        const taken = past.takenBack.find((image) => (0,gitops_past/* isSameImage */.m)(image, wanted));
        if (taken !== undefined)
            return { outcome: 'held', because: `${heldBecause(taken, path)}; ${howToRelease}` };
    }
    const newer = places.find(({ relation }) => relation === 'older');
    if (newer?.past.source === undefined)
        return undefined;
    return { outcome: 'superseded', because: supersededBecause(newer.past.source, newer) };
};
const howToRelease = 'another digest comes in, or this one when release-hold names it';
const heldBecause = ({ how, by }, path) => {
    if (by === undefined)
        return `somebody wrote another image over it in ${path} by hand`;
    const verb = how === 'rollback' ? 'rolled it back' : 'reverted it';
    return `${by.author.replace(/ <[^>]*>$/, '')} ${verb} with ${by.id.slice(0, 12)}`;
};
const supersededBecause = ({ commit }, { path, past }) => past.byHand
    ? `what was written to ${path} before somebody changed it by hand is of ${commit.slice(0, 12)}, which came later`
    : `what stands in ${path} is of ${commit.slice(0, 12)}, which came later`;

// EXTERNAL MODULE: ./build/src/gitops/read-pasts.js + 1 modules
var read_pasts = __nccwpck_require__(7573);
;// CONCATENATED MODULE: ./build/src/gitops/relation.js


/** How our source commit stands to another, asked for again while its repository does not answer. */
const relate = async ({ ours, theirs, source = '', contains }) => {
    if (theirs === undefined || theirs.commit === '' || ours.commit === '')
        return { relation: 'unknown' };
    if (theirs.commit === ours.commit)
        return { relation: 'same' };
    if (contains === undefined)
        return { relation: isSameName(ours, theirs) ? 'unknown' : 'unrelated' };
    const answers = [];
    for (const repository of whomToAsk([ours.repository, theirs.repository, source])) {
        const answer = await ask({ repository, ours: ours.commit, theirs: theirs.commit }, contains);
        if ('again' in answer || isFinal(answer, isSameName(ours, theirs)))
            return answer;
        answers.push(answer);
    }
    return answers.find(({ relation }) => relation === 'unrelated') ?? answers[0] ?? { relation: 'unknown' };
};
/** The repository that both commits are said to be of knows best; another one may not have them. */
const isFinal = ({ relation }, isOfBoth) => relation === 'older' || relation === 'newer' || (relation === 'unrelated' && isOfBoth);
const isSameName = (one, other) => one.repository.toLowerCase() === other.repository.toLowerCase();
/** A repository that was renamed, and a fork of one, know commits that were told of under the other's name. */
const whomToAsk = (names) => names.filter((name, index) => name !== '' && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
const ask = async ({ repository, ours, theirs }, contains) => {
    try {
        if (await contains({ repository, revision: theirs, commit: ours }))
            return { relation: 'older' };
        return { relation: (await contains({ repository, revision: ours, commit: theirs })) ? 'newer' : 'unrelated' };
    }
    catch (error) {
        return unanswered(error);
    }
};
/** What may be answered later is asked again; what we may never see stays unknown. */
const unanswered = (error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    if (error.reason === 'unreachable')
        return (0,retry/* again */.T)(error.message);
    if (error.reason !== 'denied' && error.reason !== 'not-found')
        throw error;
    return { relation: 'unknown', because: error.message };
};

;// CONCATENATED MODULE: ./build/src/gitops/leave-out.js




/** The images of a batch that are not to be written over what stands at the head, each with why. */
const leaveOut = async (batch) => {
    const changing = batch.results.flatMap((result) => result.places.filter(isChanging).map((place) => ({ result, place, standing: standingOf(result, place) })));
    const pasts = await (0,read_pasts/* readPasts */.O)({ ...batch, standings: changing.map(({ standing }) => standing) });
    if ('again' in pasts)
        return pasts;
    const relations = createRelations(batch);
    const changes = [];
    for (const [index, past] of pasts.entries()) {
        const answer = await relations(changing[index]?.result.wanted.origin ?? batch.source, past.source);
        if (typeof answer !== 'string')
            return answer;
        changes.push(...changing.slice(index, index + 1).map(({ result, place }) => ({ result, place, past, relation: answer })));
    }
    return {
        left: new Map(batch.results.flatMap((result) => verdictOf(batch, result, changes))),
        before: new Map(changes.flatMap(({ result, past }) => originOf(result, past))),
    };
};
const originOf = ({ wanted }, { source, byHand }) => source === undefined || byHand ? [] : [[wanted.name, source]];
const verdictOf = ({ releaseHold }, result, changes) => {
    const { wanted } = result;
    const places = changes
        .filter((change) => change.result === result)
        .map(({ place, ...rest }) => ({ ...rest, path: place.path }));
    const left = judgeOrder({ wanted, places, released: releaseHold.some((name) => isCalled(wanted, name)) });
    return left === undefined ? [] : [[wanted.name, left]];
};
const isChanging = ({ from, to }) => from.repository !== to.repository || from.tag !== to.tag || from.digest !== to.digest;
const standingOf = ({ wanted }, { path, from, to }) => ({
    name: wanted.name,
    repositories: [from.repository, to.repository, ...(wanted.repository === undefined ? [] : [wanted.repository])],
    path,
    tag: from.tag,
    digest: from.digest,
});
/** Each source is asked about once; what nobody can say is warned of. */
const createRelations = ({ source, order, contains, progress }) => {
    const known = new Map();
    return async (ours, theirs) => {
        const key = JSON.stringify([ours, theirs ?? '']);
        const before = order === 'none' ? 'unknown' : known.get(key);
        if (before !== undefined)
            return before;
        const answer = await relate({ ours, theirs, source: source.repository, contains });
        if ('again' in answer)
            return answer;
        if (answer.because !== undefined)
            progress.warn(`${answer.because}; ${unordered}`);
        known.set(key, answer.relation);
        return answer.relation;
    };
};
const unordered = 'so it is not known whether what stands is of a later commit, and it is replaced. Let source-token read the contents of that repository, or set order to none';

;// CONCATENATED MODULE: ./build/src/gitops/overwritten.js

/**
 * What somebody else wrote for the same images since our last attempt, and what takes its place now: the last writer
 * wins, and says so.
 */
const overwritten = (before, now) => now.flatMap(({ wanted: { name }, places }) => {
    const earlier = before.find((result) => result.wanted.name === name)?.places ?? [];
    return places.flatMap(({ path, from, to }, index) => {
        const known = earlier.filter((place) => place.path === path);
        const same = known.some((place) => describeTarget(place.from) === describeTarget(from));
        const theirs = known.length > 0 && !same && describeTarget(from) !== describeTarget(to);
        return theirs && index === places.findIndex((place) => place.path === path)
            ? [`${path}: another run set ${name} to ${describeTarget(from)} meanwhile; ${describeTarget(to)} replaces it`]
            : [];
    });
});

;// CONCATENATED MODULE: ./build/src/gitops/select-files.js



const isYaml = (path) => /\.(ya?ml|json)$/i.test(path) || external_node_path_.posix.basename(path) === 'Kustomization';
const isRegular = ({ mode }) => mode === '100644' || mode === '100755';
const isLiteral = (pattern) => !/[*?[\]{}]/.test(pattern);
const normalise = (pattern) => pattern.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.';
/**
 * The files that patterns (lib/glob.ts) choose; one that begins with `!` takes files out again. Wildcards find YAML and
 * JSON files only. `idle` are patterns that match nothing while others do.
 */
const selectFiles = (tree, patterns) => {
    const known = { files: new Map(tree.map((file) => [file.path, file])), directories: directoriesOf(tree) };
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(normalise);
    const chosen = wanted.map((pattern) => ({
        pattern,
        ...(isLiteral(pattern) ? byName(known, pattern) : byGlob(tree, pattern)),
    }));
    const left = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => readGlob(normalise(pattern.slice(1))));
    const mistakes = [...chosen, ...left].flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]));
    const exact = new Set(chosen.filter(({ pattern }) => isLiteral(pattern)).flatMap(({ files }) => files));
    const files = [...new Set(chosen.flatMap((choice) => choice.files))]
        .filter(({ path }) => !left.some(({ matches }) => matches(path)))
        .map((file) => ({ ...file, exact: exact.has(file) }));
    if (files.length === 0 && mistakes.length === 0)
        return { files, mistakes: [nothing(tree, patterns)], idle: [] };
    const idle = chosen.filter((choice) => choice.files.length === 0 && choice.mistake === undefined);
    return { files, mistakes: withNearNames(tree, mistakes), idle: idle.map(({ pattern }) => pattern) };
};
const directoriesOf = (tree) => {
    const directories = new Set(['.']);
    for (const { path } of tree) {
        // Whoever has the folder has those above it.
        for (let name = external_node_path_.posix.dirname(path); !directories.has(name); name = external_node_path_.posix.dirname(name))
            directories.add(name);
    }
    return directories;
};
const readGlob = (pattern) => {
    const glob = (0,lib_glob/* parseGlob */.q)(pattern);
    return 'mistake' in glob ? { matches: () => false, mistake: `${pattern}: ${glob.mistake}` } : glob;
};
const byGlob = (tree, pattern) => {
    const { matches, ...mistake } = readGlob(pattern);
    return { files: tree.filter((file) => isRegular(file) && isYaml(file.path) && matches(file.path)), ...mistake };
};
const byName = (known, path) => {
    const file = known.files.get(path);
    if (file !== undefined && isRegular(file))
        return { files: [file] };
    return { files: [], mistake: `${path}: ${select_files_whyNot(known, path)}` };
};
const notThere = 'is not there';
const select_files_whyNot = ({ files, directories }, path) => {
    const mode = files.get(path)?.mode;
    if (mode === '120000')
        return 'is a symbolic link: name the file that it points to';
    if (mode !== undefined)
        return 'is a submodule, which is another repository';
    return directories.has(path)
        ? `is a directory: write ${path === '.' ? '**' : `${path}/**`} for the files in it`
        : notThere;
};
/** Only the first few: a comparison with every path of a large repository takes its time. */
const withNearNames = (tree, mistakes) => {
    const missing = new Set(mistakes.filter((mistake) => mistake.endsWith(`: ${notThere}`)).slice(0, 5));
    return mistakes.map((mistake) => (missing.has(mistake) ? `${mistake}${near(tree, mistake)}` : mistake));
};
const near = (tree, mistake) => {
    const paths = tree.filter(isRegular).map(({ path }) => path);
    const [nearest] = (0,near_names/* nearNames */.$)(mistake.slice(0, -`: ${notThere}`.length), paths);
    return nearest === undefined ? '' : `; did you mean ${nearest}?`;
};
const nothing = (tree, patterns) => {
    const yaml = tree.filter((file) => isRegular(file) && isYaml(file.path)).map(({ path }) => path);
    const there = yaml.length === 0 ? 'it has no YAML file' : `its YAML files are ${yaml.slice(0, 5).join(', ')}`;
    return `no file matches ${patterns.join(' ')}: ${there}${yaml.length > 5 ? ` and ${yaml.length - 5} more` : ''}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/read-manifests.js



/** The files that patterns choose, with their bytes at the head; every path that cannot be read is told at once. */
const readManifests = async (request) => {
    const { remote, head, patterns, progress, input = 'manifests-files' } = request;
    const { files, mistakes, idle } = selectFiles(head.files, patterns);
    const where = `${remote.url} at ${head.commit.slice(0, 12)} of ${remote.branch}`;
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('not-found', `${input}, in ${where}:\n${mistakes.join('\n')}`);
    if (idle.length > 0)
        progress.say(`${input}: nothing matches ${idle.join(' ')} in ${where}`);
    const blobs = await remote.read(files.map(({ object }) => object));
    if ('again' in blobs)
        return blobs;
    const manifests = files.map((file) => ({ ...file, bytes: blobs.get(file.object) ?? Buffer.alloc(0) }));
    const unreadable = manifests.filter(({ exact }) => exact).flatMap(whyUnreadable);
    if (unreadable.length > 0)
        throw new failure/* Failure */.H('rejected', unreadable.join('\n'));
    return manifests;
};
/** A file that is named by its own path must hold something; wildcards may pass over what holds nothing. */
const whyUnreadable = ({ path, bytes }) => {
    const decoded = decode(bytes);
    if ('mistake' in decoded)
        return [`${path}: ${decoded.mistake}`];
    return decoded.text.trim() === '' ? [`${path}: is empty`] : [];
};

;// CONCATENATED MODULE: ./build/src/gitops/offers.js



/** What the sources offer, by name. */
const offersOf = (sites) => {
    const names = new Map();
    for (const site of sites) {
        const { entryName, image } = site.place;
        const name = entryName ?? (0,gitops_place/* withoutHost */.to)(image.repository);
        names.set(name, [...(names.get(name) ?? []), site]);
    }
    return [...names].map(([name, found]) => ({ name, sites: found, ...pinOf(found) }));
};
/** What they offer of one image. */
const offerFor = (wanted, { sites, paths }) => {
    const found = sites.filter(({ place }) => matches(withPaths(wanted, paths), place));
    return { name: wanted.name, sites: found, ...pinOf(found) };
};
/** A tag of one place and the digest of another are one image only when a place says so. */
const pinOf = (sites) => {
    const tag = sites.map(({ place }) => place.image.tag).find(Boolean);
    const digest = sites.map(({ place }) => place.image.digest).find(Boolean);
    return { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
};
/** Several images under one name. */
const conflictIn = ({ name, sites, tag, digest }) => {
    const together = sites.some(({ place }) => place.image.tag && place.image.digest);
    const agree = sites.every(({ place: { image } }) => (image.tag || tag) === tag && (image.digest ?? digest) === digest);
    if (agree && (together || tag === undefined || digest === undefined))
        return [];
    const said = sites.map(({ path, line, place }) => `${pinText(place.image)} (${path}:${line})`);
    return [
        `from: ${name} is several images: ${[...new Set(said)].join(', ')}: let \`from\` cover the files that agree, or give \`${name}=tag@digest\``,
    ];
};
const pinText = ({ tag = '', digest }) => `${tag}${digest === undefined ? '' : `@${digest.slice(0, 'sha256:'.length + 12)}`}`;
/** Why an image that is named by a line of `images` is not there to be taken. */
const whyNone = (name, sites) => {
    const names = [...new Set(sites.map(({ place }) => place.entryName ?? (0,gitops_place/* withoutHost */.to)(place.image.repository)))];
    const near = (0,near_names/* nearNames */.$)(name, names);
    const found = near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${names.slice(0, 8).join(', ') || 'no image'}`;
    return `${name}: no image of that name with a tag or a digest in what \`from\` covers; ${found}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/take-over.js




/**
 * The images to write when some are taken over from other files of the same commit: their tags and digests, never their
 * repositories. Lines that name an image and no more choose among the sources' images; without such lines all are taken
 * that the targets have. A line with a tag or a digest of its own holds over what the sources say.
 */
const takeOver = ({ wanted, sources, targets, paths }) => {
    const given = wanted.filter(isGiven);
    const named = wanted.filter((one) => !isGiven(one));
    const { sites, refusals } = readSites(sources, paths);
    const free = sites.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place) && !given.some((one) => matches(withPaths(one, paths), place)));
    const offers = named.length > 0 ? named.map((one) => offerFor(one, { sites: free, paths })) : offersOf(free);
    const empty = offers.filter((offer) => offer.sites.length === 0);
    if (refusals.length > 0)
        return { refusals, kind: 'rejected' };
    if (empty.length > 0)
        return { refusals: empty.map(({ name }) => whyNone(name, sites)), kind: 'not-found' };
    const conflicts = offers.flatMap(conflictIn);
    if (conflicts.length > 0)
        return { refusals: conflicts, kind: 'rejected' };
    const here = withoutLost(paths, { sources, targets });
    const taken = offers.map((offer) => withPaths(wantedOf(offer), here));
    if (named.length > 0)
        return { wanted: [...given.map((one) => withPaths(one, here)), ...taken], absent: [] };
    const { present, absent } = presentIn(targets, taken);
    if (present.length === 0 && given.length === 0)
        return { refusals: [whyAbsent(absent)], kind: 'not-found' };
    return { wanted: [...given.map((one) => withPaths(one, here)), ...present], absent };
};
const isGiven = ({ tag, digest }) => tag !== undefined || digest !== undefined;
/** A path that leads into the sources alone is not missing in the targets. */
const withoutLost = (paths, { sources, targets }) => {
    const leadsInto = (files, path) => readSites(files, [path]).sites.some(({ place }) => place.chosenBy === path);
    return paths.filter((path) => leadsInto(targets, path) || !leadsInto(sources, path));
};
const wantedOf = ({ name, tag, digest, sites: [site] }) => ({
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(site === undefined ? {} : { takenFrom: { path: site.path, tag: '', digest: '', ...site.place.image } }),
});
/** Those that the targets have. Two names for the very same places and the very same image are one. */
const presentIn = (targets, taken) => {
    const { sites } = findSites(targets, taken);
    const found = taken.map((one) => ({
        one,
        sites: sites.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place) && matches(one, place)),
    }));
    const present = found.filter((here) => here.sites.length > 0);
    const kept = present.filter((here, index) => !present.some((other, at) => isSame(here.one, other.one) && covers(other.sites, here.sites, at < index)));
    return {
        present: kept.map(({ one }) => one),
        absent: found.filter((here) => here.sites.length === 0).map(({ one }) => one.name),
    };
};
const isSame = (a, b) => a !== b && a.tag === b.tag && a.digest === b.digest;
const covers = (all, some, orEqual) => some.every((site) => all.includes(site)) && (all.length > some.length || orEqual);
const whyAbsent = (absent) => absent.length === 0
    ? 'from: no image with a tag or a digest in the files that it covers'
    : `from: names ${absent.slice(0, 8).join(', ')}, and the files that manifests-files covers none of them`;

;// CONCATENATED MODULE: ./build/src/gitops/read-batch.js





/** What is to be written into which files, both read at one head. */
const readBatch = async (request, reading) => {
    const { wanted, patterns, from = [], paths = [] } = request;
    const manifests = await readManifests({ ...reading, patterns });
    if ('again' in manifests)
        return manifests;
    if (from.length === 0)
        return { manifests, wanted: wanted.map((one) => withPaths(one, paths)) };
    const sources = await readManifests({ ...reading, patterns: from, input: 'from' });
    if ('again' in sources)
        return sources;
    const read = new Set(sources.map(({ path }) => path));
    const targets = manifests.filter(({ path }) => !read.has(path));
    if (targets.length === 0)
        throw new failure/* Failure */.H('invalid-input', 'manifests-files covers no file that `from` does not');
    const taken = takeOver({ wanted, sources, targets, paths });
    if ('refusals' in taken)
        throw new failure/* Failure */.H(taken.kind, taken.refusals.join('\n'));
    if (taken.absent.length > 0)
        reading.progress.say(`from: not in manifests-files, so left: ${taken.absent.join(', ')}`);
    const traced = await withOrigins(taken.wanted, reading);
    return 'again' in traced ? traced : { manifests: targets, wanted: traced };
};
/** What was built from which commit, the bump that brought it into the other files has said. */
const withOrigins = async (wanted, { remote, head }) => {
    const standings = wanted.flatMap(({ name, takenFrom }) => takenFrom === undefined ? [] : [{ name, repositories: [takenFrom.repository], ...takenFrom }]);
    const pasts = await (0,read_pasts/* readPasts */.O)({ remote, head: head.commit, standings });
    if ('again' in pasts)
        return pasts;
    const origins = new Map(standings.map(({ name }, index) => [name, pasts[index]]));
    return wanted.map((one) => {
        const past = one.takenFrom === undefined ? undefined : origins.get(one.name);
        return past === undefined ? one : { ...one, origin: (past.byHand ? undefined : past.source) ?? unknownOrigin };
    });
};
const unknownOrigin = { repository: '', commit: '' };

;// CONCATENATED MODULE: ./build/src/gitops/bump.js








/**
 * Writes tags and digests as one commit on top of the branch's head, all or nothing. A lost race is answered by reading
 * the new head and deciding every edit again on its bytes; nothing made from an older head is ever sent.
 */
const bump = async (request, outside) => {
    const { progress } = outside;
    const result = await progress.phase(request.dryRun ? 'try the edits' : 'bump', () => write(request, outside));
    for (const line of idleReleases(request, result))
        progress.warn(line);
    return result;
};
const idleReleases = ({ releaseHold }, { results }) => releaseHold
    .filter((name) => !results.some(({ wanted }) => isCalled(wanted, name)))
    .map((name) => `release-hold: ${name} is no image of this run, so no hold is released by it`);
const write = (request, outside) => {
    const { remote, progress } = outside;
    let earlier = [];
    const decide = async (head, racesLost) => {
        const batch = await readBatch(request, { remote, head, progress });
        if ('again' in batch)
            return batch;
        const decision = await decideInOrder({ head: head.commit, ...batch });
        if ('again' in decision)
            return decision;
        for (const line of overwritten(earlier, decision.results))
            progress.warn(line);
        earlier = decision.results;
        const outcome = outcomeWithoutPush(request, decision);
        if (outcome === 'unchanged')
            progress.say(`all of it stands already at ${head.commit}`);
        if (outcome !== undefined)
            return { result: { ...described(decision, racesLost), outcome, commit: head.commit } };
        return { commit: commitOf(request, decision), landed: (...as) => landed(decision, outside, ...as) };
    };
    const decideInOrder = async (state) => {
        const whole = decideBump(state);
        const judged = await leaveOut({ ...request, ...whole, remote, progress, contains: outside.contains });
        if ('again' in judged)
            return judged;
        for (const [name, { outcome, because }] of judged.left)
            progress.say(`${name} is ${outcome}: ${because}`);
        const decision = judged.left.size === 0 ? whole : decideWithout(state, whole, judged.left);
        return { ...decision, results: withCompareUrls(decision.results, { ...request, ...judged }) };
    };
    return compareAndSwap({ ...outside, budgetMilliseconds: request.budgetMilliseconds, decide });
};
const outcomeWithoutPush = ({ dryRun }, { files, results }) => {
    if (dryRun)
        return 'dry-run';
    return files.length === 0 ? idleOutcome(results) : undefined;
};
const commitOf = ({ subject, source, author }, { head, files, results }) => ({
    parent: head,
    files,
    author,
    message: commitMessage({ subject, results, source }),
});
const described = ({ files, results }, racesLost) => ({
    files: files.map(({ path }) => path),
    results,
    racesLost,
});
const landed = (ours, { remote, progress }, ...[commit, racesLost]) => {
    for (const line of changeLines(ours.results))
        progress.say(line);
    progress.say(`pushed ${commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`);
    return { ...described(ours, racesLost), outcome: 'bumped', commit };
};

;// CONCATENATED MODULE: ./build/src/gitops/standing-images.js


/**
 * The images that stand in the files at the result's commit. After a bump a tag or a digest that no file pins is the one
 * that was asked for with the other; before it (a dry run, an image that was left out) it is unknown and empty.
 */
const standingImages = ({ outcome, results }) => results.map((result) => (outcome === 'dry-run' || result.left ? before(result) : after(result)));
const before = ({ wanted, places }) => ({
    ...named({ wanted, places }, 'from'),
    tag: places.map(({ from }) => from.tag).find(Boolean) ?? '',
    digest: places.map(({ from }) => from.digest).find(Boolean) ?? '',
});
const after = ({ wanted, places }) => ({
    ...named({ wanted, places }, 'to'),
    tag: wanted.tag ?? '',
    digest: wanted.digest ?? '',
});
const named = ({ wanted, places }, side) => {
    const repositories = places.map((place) => (0,gitops_place/* withoutHost */.to)(place[side].repository));
    // A bare name is a placeholder wherever another place says the repository in full.
    const repository = wanted.repository ?? repositories.find((text) => text.includes('/')) ?? repositories[0];
    return { name: (0,image_reference/* shortName */.EU)(wanted.name), repository: repository ?? wanted.name };
};

;// CONCATENATED MODULE: ./build/src/images/create-repository.js
/** Creates a repository that was missing a moment ago; somebody else may have been faster, which is as good. */
const createRepository = async ({ ecr, repository, immutable }, progress) => {
    const created = await ecr.create({ immutable });
    const tags = immutable ? 'immutable tags and a scan of every push' : 'mutable tags';
    progress.say(created === 'created' ? `Created the repository ${repository} with ${tags}` : `${repository} was created meanwhile`);
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/src/lib/in-lanes.js
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

// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __nccwpck_require__(5864);
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
    const hashed = await inLanes(paths, lanes, async (path) => ({ path, found: await hashPath(root, path, ignores) }));
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

;// CONCATENATED MODULE: ./build/src/images/cache-trouble.js
// BuildKit's own names of the two kinds of export.
const cacheStep = /^#(\d+) exporting (?:cache to |to GitHub Actions Cache)/;
const cacheSummary = /^ > exporting (?:cache to |to GitHub Actions Cache)/;
/** What buildx said when it could not use the cache; undefined when it could, or was not asked to. */
const cacheTrouble = (lastLines) => {
    // `ignore-error` is not asked where the cache cannot even be set up.
    const setUp = /^ERROR: .*?(failed to configure \S+ cache (?:exporter|importer): .*)$/;
    const [unusable] = lastLines.flatMap((line) => setUp.exec(line)?.[1] ?? []);
    if (unusable !== undefined)
        return unusable;
    const exporting = new Set(lastLines.flatMap((line) => cacheStep.exec(line)?.[1] ?? []));
    const summary = lastLines.some((line) => cacheSummary.test(line));
    const errors = lastLines.flatMap((line) => {
        const [, step = '', what = ''] = /^#(\d+) ERROR: (.*)$/.exec(line) ?? [];
        return step === '' || !(summary || exporting.has(step)) ? [] : [what];
    });
    return errors.at(-1);
};

;// CONCATENATED MODULE: ./build/src/images/docker-arguments.js
const common = ({ file, target, buildArguments, platforms, secrets, labels }) => [
    '--file',
    file,
    ...(target === undefined ? [] : ['--target', target]),
    ...buildArguments.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
    ...labels.flatMap(({ name, value }) => ['--label', `${name}=${value}`]),
    ...secrets.flatMap(({ id, file: source }) => ['--secret', `id=${id},${csvField(`src=${source}`)}`]),
    ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
];
/** Docker reads the option as a line of CSV, and a path may hold a comma. */
const csvField = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** `docker build`: the engine's own builder. The legacy one refuses --platform without experimental features. */
const dockerBuildArguments = (build) => [
    'build',
    ...common(build),
    '--tag',
    build.reference,
    build.context,
];
/** `docker buildx build`; attestations only when asked for, since they wrap the image in an index of its own. */
const buildxArguments = ({ build, destination, builder, cache }) => [
    'buildx',
    'build',
    ...(builder === undefined ? [] : ['--builder', builder]),
    ...common(build),
    ...build.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
    build.provenance === 'none' ? '--provenance=false' : `--provenance=mode=${build.provenance}`,
    ...(build.sbom ? ['--sbom=true'] : []),
    '--progress=plain',
    ...(cache?.from ?? []).flatMap((source) => ['--cache-from', source]),
    ...(cache?.to ?? []).flatMap((target) => ['--cache-to', target]),
    ...destinationArguments(build, destination),
    build.context,
];
const destinationArguments = ({ reference }, destination) => {
    switch (destination.kind) {
        case 'engine':
            return ['--load', '--tag', reference];
        case 'registry':
            return ['--push', '--tag', reference, '--metadata-file', destination.metadataFile];
        case 'cache':
            return ['--output', 'type=cacheonly'];
    }
};

;// CONCATENATED MODULE: ./build/src/images/prepare-cache.js



const noCache = { from: [], to: [], env: {} };
// What ECR accepts (it refuses an index of layers), all stages, and a failed export must not fail the build.
const exportOptions = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true';
/** Finds out where the cache can be read and written. Trouble with a cache is told, and never a failure. */
const prepareCache = async (wanted, outside) => {
    const { wish, host } = wanted;
    if (wish === undefined || wish.kind === 'none')
        return noCache;
    if (wish.kind === 'gha')
        return githubCache(wish, outside);
    const own = host === undefined ? [] : wish.read.filter(isBare);
    const foreign = wish.read.filter((ref) => !isBare(ref));
    const write = wish.write !== undefined && (host !== undefined || !isBare(wish.write)) ? wish.write : undefined;
    const standing = await standingIn(own, { ...wanted, writes: write !== undefined }, outside);
    if (standing === undefined && foreign.length === 0)
        return noCache;
    const full = (ref) => (isBare(ref) ? `${host}/${ref}` : ref);
    return {
        from: [...(standing ?? []), ...foreign].map((ref) => `type=registry,ref=${full(ref)}`),
        to: write === undefined ? [] : [`type=registry,ref=${full(write)},${exportOptions}`],
        env: {},
    };
};
const githubCache = ({ scope, write, environment }, { progress }) => {
    if (environment.ACTIONS_RUNTIME_TOKEN === undefined) {
        progress.warn('cache: `gha` needs the cache service of GitHub, which is not here. Building without a cache');
        return noCache;
    }
    return {
        from: [`type=gha,scope=${scope}`],
        to: write ? [`type=gha,scope=${scope},mode=max,ignore-error=true`] : [],
        env: environment,
    };
};
/** A name without a registry's host before it. */
const isBare = (ref) => !/^(?:localhost|[^/]*[.:][^/]*)\//.test(ref);
/** Those of the references that ECR has; undefined when their repository cannot be used at all. */
const standingIn = async (refs, { mayCreate, writes }, { ecrOf, progress }) => {
    const { repository, tags } = partsOf(refs);
    if (repository === undefined)
        return undefined;
    const ecr = ecrOf(repository);
    try {
        const images = await ecr.imagesByTag(tags);
        return refs.filter((ref) => images.has((0,image_reference/* parseReference */.F2)(ref)?.tag ?? ''));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        if (error.reason !== 'not-found') {
            progress.warn(`The build cache in ${repository} cannot be used: ${error.message}. Building without it`);
            return undefined;
        }
        if (mayCreate && writes)
            return createForCache(ecr, repository, progress);
        progress.say(`There is no repository ${repository} for the build cache: building without one. Create it (with mutable tags), set create-repository to if-missing, or cache to none`);
        return undefined;
    }
};
const createForCache = async (ecr, repository, progress) => {
    try {
        await createRepository({ ecr, repository, immutable: false }, progress);
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        progress.warn(`The repository ${repository} for the build cache cannot be created: ${error.message}`);
        return undefined;
    }
};
const partsOf = (refs) => {
    const parsed = refs.flatMap((ref) => (0,image_reference/* parseReference */.F2)(ref) ?? []);
    return { repository: parsed[0]?.repository, tags: parsed.flatMap(({ tag }) => tag ?? []) };
};

;// CONCATENATED MODULE: ./build/src/images/build-in-builder.js



/** Into the builder's own cache, and into the one that builds share; the image is exported by its push. */
const buildInBuilder = async (wanted, outside) => {
    const { build, builder, docker, destination } = wanted;
    const { progress } = outside;
    const show = (cache) => docker.show(buildxArguments({ build, destination: { kind: 'cache' }, builder, cache }), { env: cache.env });
    const cache = await prepareCache({ wish: wanted.cache, host: destination?.host, mayCreate: destination?.mayCreate ?? false }, outside);
    const shown = await show(cache);
    const trouble = cache === noCache ? undefined : cacheTrouble(shown.lastLines);
    if (trouble === undefined)
        return shown;
    progress.warn(`The build cache could not be written: ${trouble}. The image is not affected, the next build is slower`);
    return shown.code === 0 ? shown : show(noCache);
};

// EXTERNAL MODULE: ./build/src/images/docker.js + 2 modules
var images_docker = __nccwpck_require__(2904);
;// CONCATENATED MODULE: ./build/src/images/docker-method.js


/** Chooses by what is installed; a Failure says what is missing, before anything is built. */
const chooseMethod = async (asked, docker) => {
    const { engine, builder, platforms } = asked;
    const driver = engine === 'docker' ? undefined : await (0,images_docker/* buildxDriver */.fE)(docker, builder);
    if (driver !== undefined && driver !== 'docker')
        return { kind: 'buildx', builder, intoEngine: false, platforms };
    if (driver === undefined && (engine === 'buildx' || builder !== undefined)) {
        throw new failure/* Failure */.H('not-found', 'buildx is not installed. Use docker/setup-buildx-action before, or engine: docker');
    }
    if (platforms.length > 1) {
        throw new failure/* Failure */.H('invalid-input', `platforms: the Docker engine builds one platform, not ${platforms.join(', ')}. Set builder to a buildx instance (docker/setup-buildx-action makes one)`);
    }
    const native = await (0,images_docker/* enginePlatform */.qY)(docker);
    if (native === undefined) {
        throw new failure/* Failure */.H('unreachable', 'no Docker engine answers. Start one, set builder to a remote buildx instance, or push an oci-layout, which needs no Docker');
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
    throw new failure/* Failure */.H('invalid-input', `${input}: an image in the Docker engine cannot carry attestations. ${elsewhere}`);
};
const refuseOldBuilder = async ({ secrets = [], buildContexts = [] }, docker) => {
    if (buildContexts.length > 0) {
        throw new failure/* Failure */.H('invalid-input', `build-contexts: needs buildx, which does not build here. ${elsewhere}`);
    }
    if (secrets.length > 0 && !(await (0,images_docker/* buildsWithBuildKit */.Ub)(docker))) {
        throw new failure/* Failure */.H('invalid-input', `secrets: this Docker has its older builder alone, which takes none. ${elsewhere}`);
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

// EXTERNAL MODULE: ./build/src/images/iam-refusal.js
var iam_refusal = __nccwpck_require__(5588);
;// CONCATENATED MODULE: ./build/src/images/push-trouble.js


const pushActions = 'Allow ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage, and look whether a quota of the repository is used up: ECR answers both alike';
/** In this order: a quota is worded as a denial, and an expired token, too. */
const rules = [
    {
        said: /maximum allowed number of/i,
        kind: 'final',
        reason: 'rejected',
        what: (reference) => `a quota of ECR is used up, so ${reference} was not pushed`,
        todo: 'Let a lifecycle policy delete old images or tags, or raise the quota in Service Quotas',
    },
    {
        said: /authorization token has expired/i,
        kind: 'login',
        reason: 'denied',
        what: (reference) => `ECR took the login for the push of ${reference} for expired, a new one as well`,
        todo: 'Look at the clock of the runner, and run the job again',
    },
    {
        said: /name unknown|name_unknown|repository .* does not exist/i,
        kind: 'final',
        reason: 'not-found',
        what: (reference) => `the repository of ${reference} is gone`,
        todo: 'Create it again',
    },
    {
        said: /tag invalid|tag_invalid|immutable/i,
        kind: 'final',
        reason: 'conflict',
        what: (reference) => `${reference} stands already and is immutable`,
        todo: 'Use another tag, or delete the image that has it',
    },
    {
        said: /\bKMS\b|kms:/i,
        kind: 'final',
        reason: 'rejected',
        what: (reference) => `the KMS key of the repository of ${reference} cannot be used`,
        todo: 'Look in KMS whether the key is enabled, and whether ECR holds its grant',
    },
    {
        said: /405 Method Not Allowed|unsupported: Invalid parameter|manifest invalid/i,
        kind: 'final',
        reason: 'rejected',
        what: (reference) => `ECR does not take a manifest such as that of ${reference}`,
        todo: 'Build it without what ECR has no room for: too many layers, other media types',
    },
    {
        said: /x509:|server gave HTTP response to HTTPS client/,
        kind: 'final',
        reason: 'unreachable',
        what: (reference) => `Docker does not trust who answers for ${reference}`,
        todo: 'Look at the proxy and at the certificates of the Docker engine or of the builder',
    },
    {
        said: /does not exist locally with the tag/,
        kind: 'final',
        reason: 'build-error',
        what: (reference) => `the engine has lost ${reference} since it was built`,
        todo: 'Run the job again',
    },
    {
        said: /did not complete successfully/,
        kind: 'final',
        reason: 'build-error',
        what: (reference) => `the builder has lost ${reference} since it was built, and building it again failed`,
        todo: 'Run the job again; a builder with more room for its cache would have kept it',
    },
    // Docker says `unauthorized` to whatever befalls its first question, and to a HEAD that is refused only that it was.
    {
        said: /denied|unauthorized|no basic auth credentials|40[13] (?:Forbidden|Unauthorized|response)|authorization failed/i,
        kind: 'login',
        reason: 'denied',
        what: (reference) => `ECR refused the push of ${reference}`,
        todo: pushActions,
    },
];
/** Reads what Docker said last, in the words of the engine or of a builder. */
const pushTrouble = (lastLines, reference) => {
    const said = lastLines.join('\n');
    const line = lastLines.findLast((one) => one.trim() !== '')?.trim() ?? 'nothing';
    const refusal = (0,iam_refusal/* iamRefusal */.k)(said);
    if (refusal) {
        const message = `AWS does not allow ${refusal.action}, so ${reference} was not pushed (Docker said: ${line}). ${refusal.todo}`;
        return { kind: 'final', failure: new failure/* Failure */.H('denied', message) };
    }
    const rule = rules.find((one) => one.said.test(said));
    if (rule === undefined)
        return { kind: 'passing', reason: line };
    const message = `${rule.what(reference)} (Docker said: ${line}). ${rule.todo}`;
    return { kind: rule.kind, failure: new failure/* Failure */.H(rule.reason, message) };
};

;// CONCATENATED MODULE: ./build/src/images/docker-push.js






/** `docker push` of what lies in the engine. */
const pushFromEngine = (pushing) => () => repeated(pushing, ['push', pushing.destination.reference], {
    digests: async (lastLines) => lastLines.flatMap((line) => /: digest: (sha256:[0-9a-f]{64}) size: /.exec(line)?.[1] ?? []),
    isOurs: (image) => isInEngine(pushing, image),
});
/** What a remote builder has in its cache is pushed by building it again, which takes no time. */
const pushFromBuilder = (pushing) => async () => {
    const { build, builder } = pushing;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(pushing.temporaryDirectory, 'slipway-buildx-'));
    const metadataFile = (0,external_node_path_.join)(directory, 'metadata.json');
    const args = buildxArguments({ build, destination: { kind: 'registry', metadataFile }, builder });
    try {
        return await repeated(pushing, args, {
            digests: async () => digestsIn(await (0,promises_.readFile)(metadataFile, 'utf8')),
            // A builder tells the digest of what it has pushed alone.
            isOurs: async () => false,
        });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
/** The engine knows an image by its configuration's digest or, with containerd's store, by its manifest's. */
const isInEngine = async ({ docker, destination }, { digest, manifest }) => {
    const { code, stdout } = await docker.run(['image', 'inspect', '--format', '{{.Id}}', destination.reference]);
    const id = stdout.trim();
    return code === 0 && (id === digest || ((0,image_reference/* isDigest */.Bc)(id) && manifest.includes(id)));
};
const mostLogins = 3;
/** Pushes until it succeeds, somebody else was faster, or what Docker says makes another attempt pointless. */
const repeated = ({ docker, logIn, destination, clock, progress }, args, { digests, isOurs }) => {
    let [current, logins] = [docker, 0];
    return (0,retry/* retry */.L)({
        what: `the push of ${destination.reference}`,
        clock,
        budgetMilliseconds: destination.budgetMilliseconds,
        firstDelayMilliseconds: 500,
        longestDelayMilliseconds: 15_000,
        onAgain: (reason) => progress.say(`The push failed and is repeated: ${reason}`),
        attempt: async () => {
            const { code, lastLines } = await current.show(args);
            if (code === 0)
                return { digests: await digests(lastLines) };
            const standing = await destination.standing();
            if (standing)
                return (await isOurs(standing)) ? { digests: [standing.digest] } : 'taken';
            const trouble = pushTrouble(lastLines, destination.reference);
            if (trouble.kind === 'passing')
                return (0,retry/* again */.T)(trouble.reason);
            if (trouble.kind === 'final' || logins === mostLogins)
                throw trouble.failure;
            logins += 1;
            current = await logIn();
            return (0,retry/* again */.T)('ECR does not take the login any more, so a new one is used');
        },
    });
};
const digestsIn = (metadata) => {
    const value = JSON.parse(metadata);
    const digest = typeof value === 'object' && value !== null && 'containerimage.digest' in value && value['containerimage.digest'];
    return typeof digest === 'string' && (0,image_reference/* isDigest */.Bc)(digest) ? [digest] : [];
};

;// CONCATENATED MODULE: ./build/src/images/dockerfile-instructions.js
const readInstructions = (dockerfile) => {
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
const expandWord = (source, values, joiner = '\\') => expand_word_read({ source, values, joiner }, 0, '').text;
/** Up to one of the characters of `stop`; within double quotes a single one is nothing special. */
const expand_word_read = (reading, start, stop) => {
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
        const { text, end } = expand_word_read(reading, at + 1, '"');
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
    const word = expand_word_read(reading, at + begin.length, isReplacing ? '/}' : '}');
    const replacement = isReplacing && source[word.end] === '/' ? expand_word_read(reading, word.end + 1, '}') : undefined;
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
    const { instructions, joiner } = readInstructions(dockerfile);
    const first = instructions.findIndex((instruction) => from.test(instruction));
    // Only arguments before the first FROM count in a FROM.
    const values = valuesOf({ instructions: instructions.slice(0, Math.max(first, 0)), buildArguments, platform, joiner });
    const stages = [];
    return instructions.flatMap((instruction) => {
        const [, base, stage = ''] = from.exec(instruction) ?? [];
        const others = [...instruction.matchAll(outsideSources)].map(([, name]) => name);
        const names = [base, ...others].map((name = '') => expandWord(name, values, joiner));
        const images = names.filter((name) => name !== '' && name !== 'scratch' && !base_images_isOwn(name, stages));
        if (base !== undefined)
            stages.push(stage.toLowerCase());
        return images;
    });
};
/** The names that a Dockerfile gives to its stages, in lower case, as they are compared. */
const stageNames = (dockerfile) => readInstructions(dockerfile).instructions.flatMap((instruction) => from.exec(instruction)?.[2]?.toLowerCase() ?? []);
const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i;
const base_images_isOwn = (name, stages) => stages.includes(name.toLowerCase()) || /^\d+$/.test(name);
const valuesOf = ({ instructions, buildArguments, platform, joiner }) => {
    const given = new Map(buildArguments.map(({ name, value }) => [name, value]));
    const values = new Map(base_images_targetOf(platform));
    for (const { name, word } of instructions.flatMap(declarations)) {
        const value = given.get(name) ?? (word === undefined ? undefined : expandWord(word, values, joiner));
        if (value !== undefined)
            values.set(name, value);
    }
    return values;
};
const outsideSources = /(?:^COPY\s(?:.*\s)?--from=|\s--mount=(?:\S*[,"])?from=)([^\s,]+)/gi;
/** The arguments that BuildKit knows before any is declared (docs.docker.com, "Automatic platform ARGs in the global scope"). */
const base_images_targetOf = (platform) => {
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

;// CONCATENATED MODULE: ./build/src/images/pinnable.js


/**
 * Whether a build context can stand for a base image: the Dockerfile's frontend must know of contexts, and none of its
 * stages may have the base image's name, since the context would stand for that stage, too.
 */
const canBePinned = (reference, dockerfile) => knowsContexts(dockerfile) && !stageNames(dockerfile).includes(familiarName(reference));
/** As BuildKit compares names: without what Docker Hub's may leave out, and without the tag `latest`. */
const familiarName = (reference) => {
    const { repository = reference, tag = 'latest' } = (0,image_reference/* parseReference */.F2)(reference) ?? {};
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
    const { repository = '', tag = 'latest' } = (0,image_reference/* parseReference */.F2)(frontend) ?? {};
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
    const own = pulled.filter(({ repository }) => familiarRepository(repository) === look_up_base_repositoryOf(reference));
    return (own.length > 0 ? own : pulled).flatMap(({ digest }) => digest ?? []).sort()[0] ?? `id:${id}`;
};
const look_up_base_repositoryOf = (reference) => familiarRepository((0,image_reference/* parseReference */.F2)(reference)?.repository ?? reference);
const inspectFormat = '{{.Id}}{{range .RepoDigests}}\n{{.}}{{end}}';
/** What the registry has under the name, with the user's logins. */
const askRegistry = async (reference, docker) => {
    const { code, stdout } = await docker.run(['buildx', 'imagetools', 'inspect', '--format', digestFormat, reference]);
    const digest = stdout.trim();
    return code === 0 && (0,image_reference/* isDigest */.Bc)(digest) ? digest : undefined;
};
const digestFormat = '{{.Manifest.Digest}}';

;// CONCATENATED MODULE: ./build/src/images/pin-bases.js





/** Before a build; what the engine does not have, and cannot be told by digest, is pulled to be looked at. */
const pinBases = async ({ bases, method, dockerfile }, docker) => {
    const known = bases.filter(({ reference, resolved }) => resolved !== reference && !isPinned(reference));
    const inEngine = method.kind === 'docker' || method.intoEngine;
    const ask = inEngine ? askEngine : askRegistry;
    const contexts = [];
    const watched = [];
    for (const base of known) {
        const pinned = (await pinnedBy({ base, method, dockerfile }, docker)) ? contextOf(base) : undefined;
        if (pinned)
            contexts.push(pinned);
        else
            watched.push(base);
    }
    const check = async () => {
        for (const base of watched)
            refuseMoved(base, await ask(base.reference, docker));
    };
    if (inEngine)
        await pullMissing(watched, docker);
    await check();
    return { contexts, check };
};
const isPinned = (reference) => (0,image_reference/* parseReference */.F2)(reference)?.digest !== undefined;
/** What the engine has it builds on, and it may have made it itself: then no registry knows its digest. */
const pinnedBy = async ({ base, method, dockerfile }, docker) => {
    if (method.kind === 'docker' || !(0,image_reference/* isDigest */.Bc)(base.resolved) || !canBePinned(base.reference, dockerfile))
        return false;
    if (!method.intoEngine)
        return true;
    return (await (0,images_docker/* engineTakesContexts */.vn)(docker)) && (await askEngine(base.reference, docker)) !== base.resolved;
};
const contextOf = ({ reference, resolved }) => {
    const repository = (0,image_reference/* parseReference */.F2)(reference)?.repository;
    return repository === undefined ? undefined : { name: reference, value: `docker-image://${repository}@${resolved}` };
};
/** The build would pull it, too, but not say which one it took. */
const pullMissing = async (bases, docker) => {
    for (const { reference } of bases) {
        if ((await askEngine(reference, docker)) === undefined)
            await docker.run(['pull', '--quiet', reference]);
    }
};
const refuseMoved = ({ reference, resolved }, now) => {
    if (now === resolved)
        return;
    const stands = now === undefined ? 'cannot be had here' : `stands for ${now} by now`;
    throw new failure/* Failure */.H('conflict', `base image ${reference}: the tag was made of ${resolved}, but the name ${stands}, so nothing was pushed. Run it again from where the tag was selected; a buildx builder with another driver than docker would take the one that was meant`);
};

;// CONCATENATED MODULE: ./build/src/images/secret-files.js



/**
 * Each secret in a file that nobody else can read, since arguments and the environment show in the list of processes.
 * Whoever heard of the folder removes it.
 */
const writeSecretFiles = async (wanted) => {
    const { secrets, workspace, temporaryDirectory, onDirectory } = wanted;
    if (secrets.length === 0)
        return [];
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-secrets-'));
    onDirectory(directory);
    return Promise.all(secrets.map(async (secret, index) => {
        if ('path' in secret)
            return { id: secret.id, file: (0,external_node_path_.resolve)(workspace, secret.path) };
        const file = (0,external_node_path_.join)(directory, String(index));
        await (0,promises_.writeFile)(file, secret.value, { mode: 0o600 });
        return { id: secret.id, file };
    }));
};
/** A file that is missing is told before anything is built. */
const refuseMissingSecrets = async (secrets, workspace) => {
    for (const secret of secrets) {
        if (!('path' in secret))
            continue;
        await (0,promises_.access)((0,external_node_path_.resolve)(workspace, secret.path)).catch((error) => {
            const message = `secret-files: ${secret.id} cannot be read: there is no file \`${secret.path}\` in ${workspace}`;
            throw new failure/* Failure */.H('invalid-input', message, { cause: error });
        });
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-build.js









/** Builds with Docker, its output live in the log, and gives the push of the result. */
const buildWithDocker = async (wanted, outside, destination) => {
    const { source, repository, bases } = wanted;
    const plain = await outside.docker();
    const method = await chooseMethod(source, plain);
    const pins = await pinBases({ bases, method, dockerfile: wanted.dockerfile.text }, plain);
    const logIn = async () => outside.docker(destination && { ...(await destination.login()), host: destination.host });
    const docker = await logIn();
    const build = await describeBuild({ ...wanted, method, destination, pins }, outside);
    const inBuilder = method.kind === 'buildx' && !method.intoEngine;
    const shown = inBuilder
        ? await buildInBuilder({ build, builder: method.builder, docker, cache: source.cache, destination }, outside)
        : await buildInEngine({ build, method, docker, source }, outside);
    if (shown.code !== 0)
        throw buildError(repository, shown);
    await pins.check();
    if (destination === undefined)
        return () => Promise.resolve({ digests: [] });
    const push = { ...outside, docker, logIn, destination };
    return inBuilder ? pushFromBuilder({ ...push, build, builder: method.builder }) : pushFromEngine(push);
};
const describeBuild = async ({ source, workspace, repository, tag, dockerfile, method, destination, pins }, outside) => ({
    context: (0,external_node_path_.resolve)(workspace, source.context),
    file: dockerfile.path,
    target: source.target,
    buildArguments: source.buildArguments,
    platforms: method.platforms,
    reference: destination?.reference ?? `${repository}:${tag}`,
    labels: source.labels ?? [],
    secrets: await writeSecretFiles({
        secrets: source.secrets ?? [],
        workspace,
        temporaryDirectory: outside.temporaryDirectory,
        onDirectory: outside.onPrivate,
    }),
    buildContexts: [...pins.contexts, ...(source.buildContexts ?? [])].map((context) => ({
        name: context.name,
        value: isFolder(context) ? (0,external_node_path_.resolve)(workspace, context.value) : context.value,
    })),
    provenance: source.provenance ?? 'none',
    sbom: source.sbom ?? false,
});
const buildInEngine = ({ build, method, docker, source }, { progress }) => {
    if (source.cache !== undefined && source.cache.kind !== 'none') {
        progress.say('The Docker engine keeps its build cache to itself; a builder of docker/setup-buildx-action shares one');
    }
    return docker.show(method.kind === 'docker'
        ? dockerBuildArguments(build)
        : buildxArguments({ build, destination: { kind: 'engine' }, builder: method.builder }));
};
const longestQuote = 12;
const buildError = (repository, { code, lastLines }) => new failure/* Failure */.H('build-error', [
    `the build of ${repository} failed, docker ended with code ${code}; nothing was pushed. Its last lines:`,
    ...lastLines.slice(-longestQuote),
].join('\n'));

;// CONCATENATED MODULE: ./build/src/images/fingerprint.js

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
        buildArguments.map(({ name, value }) => [name, fingerprint_sha256(value)]).sort(byFirst),
        [...platforms].sort(),
        bases.map(({ reference, resolved }) => [reference, resolved]).sort(byFirst),
        null,
        // Only where there are any: the tags of all other images stay what they were.
        ...(buildContexts.length === 0 ? [] : [buildContexts.map(({ name, resolved }) => [name, resolved]).sort(byFirst)]),
    ];
    const content = fingerprint_sha256(JSON.stringify(recipe));
    const end = salt === undefined ? content.slice(8, 16) : fingerprint_sha256(`${content} ${salt}`).slice(0, 8);
    return `src-${content.slice(0, 8)}${end}`;
};
/** Whether the tag, salted or not, is of the content whose own tag is given. */
const isOfContent = (tag, own) => isFingerprint(tag) && tag.slice(0, 12) === own.slice(0, 12);
const isFingerprint = (tag) => /^src-[0-9a-f]{16}$/.test(tag);
const byFirst = ([a = ''], [b = '']) => (a < b ? -1 : Number(a > b));
const fingerprint_sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/src/images/placeholders.js




/** What Git LFS leaves where it did not fetch a file begins so, and is small (git-lfs, docs/spec.md). */
const pointerStart = 'version https://git-lfs.github.com/spec/';
const mostPointerBytes = 1024;
const placeholders_lanes = 16;
/**
 * Refuses to build from what is not all there: a submodule or files (of a sparse checkout) that are not checked out, a
 * pointer of Git LFS. The tag is made of what they stand for, so an image without it would be reused for ever.
 */
const refusePlaceholders = async (files, root) => {
    const found = await inLanes(files, placeholders_lanes, async ({ path, mode }) => {
        if (mode === '160000')
            return (await isEmpty((0,external_node_path_.join)(root, path))) ? [`submodule \`${path}\``] : [];
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(root, path)).catch(() => undefined);
        if (stat === undefined)
            return [`file \`${path}\``];
        return (await isPointer((0,external_node_path_.join)(root, path), stat)) ? [`file \`${path}\` of Git LFS`] : [];
    });
    const [first, ...more] = found.flat();
    if (first === undefined)
        return;
    throw new failure/* Failure */.H('invalid-input', `the ${first}${more.length === 0 ? '' : `, and ${more.length} more,`} is not checked out, so the image would be without it. Set submodules: true or lfs: true in actions/checkout, widen its sparse-checkout, or leave it out by .dockerignore`);
};
const isEmpty = async (path) => (await (0,promises_.readdir)(path).catch(() => [])).length === 0;
const isPointer = async (path, stat) => {
    if (!stat.isFile() || stat.size > mostPointerBytes || stat.size < pointerStart.length)
        return false;
    return (await (0,promises_.readFile)(path, 'utf8')).startsWith(pointerStart);
};

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
const recipe_pathsOf = ({ context, paths, buildContexts = [] }) => [
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
const resolveBases = async (references, lookUp, given = []) => inLanes(references, resolve_bases_lanes, async (reference) => {
    const parsed = (0,image_reference/* parseReference */.F2)(reference);
    const known = given.find((base) => base.reference === reference)?.resolved ?? parsed?.digest;
    // What is no reference, since a variable in it is not known here, is nothing to ask for.
    return { reference, resolved: known ?? (parsed && (await lookUp?.(reference))) ?? reference };
});
/** Each look-up is a process. */
const resolve_bases_lanes = 8;

;// CONCATENATED MODULE: ./build/src/images/trace.js

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
const hashOf = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
/** What changed from one to the other, each as a few words; empty when they are the same. */
const trace_differences = (now, before) => [
    ...changes(now.dockerfile, before.dockerfile),
    ...trace_named(changes(now.files, before.files)),
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
const trace_mostNamed = 3;
const trace_named = (all) => all.length <= trace_mostNamed ? all : [...all.slice(0, trace_mostNamed), `${all.length - trace_mostNamed} files more`];

;// CONCATENATED MODULE: ./build/src/images/trace-label.js


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
            return Object.fromEntries(names.map((name) => [name, trace_label_hashOf(folders[name] ?? [])]));
    }
    return { '.': trace_label_hashOf(Object.entries(files)) };
};
const trace_label_hashOf = (files) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(files.sort())).digest('hex').slice(0, 12);
/** What changed since an image whose label is given; undefined when the label says nothing that can be read. */
const differencesSince = (now, label) => {
    const before = parseTrace(label);
    return before && differences({ ...now, files: asIn(now.files, Object.keys(before.files)) }, before);
};
/** The files told by the folders of another summary; what is in none of them is told by itself. */
const asIn = (files, folders) => {
    const folderOf = (path) => folders.find((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`)) ?? path;
    const grouped = Object.groupBy(Object.entries(files), ([path]) => folderOf(path));
    return Object.fromEntries(Object.entries(grouped).map(([folder, within]) => [folder, trace_label_hashOf(within ?? [])]));
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

;// CONCATENATED MODULE: ./build/src/images/dockerfile-image.js











/** Reads what the image is made of, and so its tag. Changes nothing, and asks no registry. */
const dockerfileImage = async (wanted, outside) => {
    const { source, workspace } = wanted;
    const { bases: given = [], salt } = source;
    await refuseMissingSecrets(source.secrets ?? [], workspace);
    const checkout = await readCheckout({ git: outside.git, workspace, paths: recipe_pathsOf(source) });
    const { recipe, dockerfile, uncommitted } = await readRecipe({ source, workspace, checkout });
    if (uncommitted.length > 0)
        outside.progress.say(uncommittedLine(uncommitted));
    const open = recipe.references.some((reference) => !given.some((base) => base.reference === reference));
    const bases = await resolveBases(recipe.references, open ? await baseLookUp(source, await outside.docker()) : undefined, given);
    for (const { reference, resolved } of bases)
        outside.progress.say(`Base image ${reference}: ${resolved}`);
    const own = fingerprint({ ...recipe, bases, salt });
    const tag = source.fingerprint ?? own;
    if (!isOfContent(tag, own))
        throw otherContent(source, own);
    const labels = [...(source.labels ?? []), traceLabel(traceOf({ ...recipe, bases }))];
    const labelled = { ...wanted, source: { ...source, labels } };
    return {
        tag,
        build: async (destination) => {
            const inContexts = recipe.buildContexts.flatMap(({ files = [] }) => files);
            await refusePlaceholders([...recipe.files, ...inContexts], checkout.root);
            return buildWithDocker({ ...labelled, tag, dockerfile, bases }, outside, destination);
        },
    };
};
const otherContent = ({ fingerprint, context }, own) => new failure/* Failure */.H('conflict', `fingerprint: ${fingerprint} was selected, but what lies in \`${context}\` makes ${own}. Check out the same commit as select-services did, give the inputs of the same row, and generate nothing in between`);
const dockerfile_image_mostNamed = 5;
const uncommittedLine = (paths) => {
    const more = paths.length > dockerfile_image_mostNamed ? ` and ${paths.length - dockerfile_image_mostNamed} more` : '';
    return `Not as committed, so they count as they lie here: ${paths.slice(0, dockerfile_image_mostNamed).join(', ')}${more}`;
};

// EXTERNAL MODULE: ./build/src/images/ecr-connection.js + 5 modules
var ecr_connection = __nccwpck_require__(4476);
;// CONCATENATED MODULE: ./build/src/images/tar.js

const block = 512;
/** The files of a tar that is not compressed, by name, without reading their bytes. Knows ustar, GNU and pax names. */
const readTar = async (file) => {
    const entries = new Map();
    let longName;
    let position = 0;
    for (;;) {
        const header = await bytesAt(file, position, block);
        if (header.length < block || header.every((byte) => byte === 0))
            return entries;
        refuseOther(header);
        const size = sizeIn(header);
        const start = position + block;
        const type = tar_text(header, 156, 1);
        if (isFile(type))
            entries.set((longName ?? nameIn(header)).replace(/^\.\//, ''), { start, size });
        // A long name comes in an entry of its own, before the one that it belongs to.
        longName = longNameTypes.has(type)
            ? nameFrom(type, await bytesAt(file, start, Math.min(size, longestName)))
            : undefined;
        position = start + Math.ceil(size / block) * block;
    }
};
/** Of nothing but octal digits: a file above 8 GiB has another kind of number, and needs a folder. */
const sizeIn = (header) => {
    const digits = tar_text(header, 124, 12);
    if (/^[0-7]*$/.test(digits))
        return Number.parseInt(digits, 8) || 0;
    throw new failure/* Failure */.H('invalid-input', 'oci-layout: the tar has a file whose size cannot be read. Give the layout as a folder');
};
const longestName = 1024 * 1024;
const longNameTypes = new Set(['L', 'x']);
const isFile = (type) => type === '0' || type === '';
const bytesAt = async (file, position, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
};
const nameIn = (header) => {
    const prefix = tar_text(header, 345, 155);
    return `${prefix === '' ? '' : `${prefix}/`}${tar_text(header, 0, 100)}`;
};
const nameFrom = (type, said) => type === 'L' ? tar_text(said, 0, said.length) : /(?:^|\n)\d+ path=([^\n]*)\n/.exec(said.toString('utf8'))?.[1];
/** The checksum counts its own field as blanks. */
const refuseOther = (header) => {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (sum === Number.parseInt(tar_text(header, 148, 8), 8))
        return;
    const gzip = header[0] === 0x1f && header[1] === 0x8b;
    const what = gzip ? 'compressed with gzip. Decompress it first: gunzip' : 'no tar. Name a folder or a tar';
    throw new failure/* Failure */.H('invalid-input', `oci-layout: the file is ${what}`);
};
const tar_text = (bytes, start, length) => bytes
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();

;// CONCATENATED MODULE: ./build/src/images/layout-files.js






/** Opens a layout that is a folder or a tar. */
const openLayout = async (path, shown) => {
    const found = await (0,promises_.stat)(path).catch((error) => {
        if ((0,is_missing/* isMissing */.b)(error))
            throw layout_files_invalid(`there is nothing at \`${shown}\`. Build it before this step`);
        throw error;
    });
    const locate = found.isDirectory() ? inFolder(path) : await inTar(path);
    const bytesOf = async (name) => {
        const place = await locate(name);
        if (place === undefined)
            throw layout_files_invalid(`\`${shown}\` has no ${name}. It should be an OCI image layout`);
        return { size: place.size, slice: (start, end) => slice(place, start, end) };
    };
    return {
        read: async (name) => {
            const { size, slice: read } = await bytesOf(name);
            if (size > largestTextBytes)
                throw layout_files_invalid(`${name} of \`${shown}\` is too large: ${size} bytes`);
            return Buffer.from(await read(0, size));
        },
        blob: (digest) => bytesOf(blobName(digest)),
    };
};
const largestTextBytes = 4_194_304;
const blobName = (digest) => `blobs/${digest.replace(':', '/')}`;
const inFolder = (folder) => async (name) => {
    const path = (0,external_node_path_.join)(folder, name);
    try {
        const { size } = await (0,promises_.stat)(path);
        return { path, start: 0, size };
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw error;
    }
};
const inTar = async (path) => {
    const entries = await withFile(path, readTar);
    return async (name) => {
        const entry = entries.get(name);
        return entry && { path, ...entry };
    };
};
const slice = ({ path, start }, from, to) => withFile(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, start + from);
    return buffer.subarray(0, bytesRead);
});
const withFile = async (path, work) => {
    const file = await (0,promises_.open)(path);
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
};
const layout_files_sha256 = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
const layout_files_invalid = (message) => new failure/* Failure */.H('invalid-input', `oci-layout: ${message}`);

;// CONCATENATED MODULE: ./build/src/images/layout-manifests.js



const isFields = (value) => typeof value === 'object' && value !== null;
/** Reads the one image of the layout, or the one index of several platforms; every manifest's bytes must be its digest's. */
const layout_manifests_readManifests = async (files) => {
    const roots = descriptors(parse(await files.read('index.json'), 'index.json').manifests);
    const [root] = roots;
    const images = new Set(roots.map(({ digest }) => digest)).size;
    // One image may be named by several tags.
    if (root === undefined || images > 1) {
        throw layout_manifests_invalid(`index.json names ${images} images, but one is pushed. Export one image, or one index of several platforms`);
    }
    return walk(files, root);
};
const walk = async (files, { digest, mediaType }) => {
    const bytes = await files.read(blobName(digest));
    if (layout_files_sha256(bytes) !== digest)
        throw layout_manifests_invalid(`${blobName(digest)} is damaged: its bytes are ${layout_files_sha256(bytes)}`);
    const manifest = parse(bytes, blobName(digest));
    const children = await Promise.all(descriptors(manifest.manifests).map((child) => walk(files, child)));
    const own = descriptors([...(manifest.config === undefined ? [] : [manifest.config]), ...listOf(manifest.layers)]);
    return {
        manifests: [
            ...children.flatMap((child) => child.manifests),
            { digest, mediaType, manifest: bytes.toString('utf8') },
        ],
        layers: [...new Set([...children.flatMap((child) => child.layers), ...own.map((layer) => layer.digest)])],
    };
};
const parse = (bytes, name) => {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        if (isFields(value))
            return value;
    }
    catch {
        throw layout_manifests_invalid(`${name} is not JSON`);
    }
    throw layout_manifests_invalid(`${name} is not a JSON object`);
};
const listOf = (value) => (Array.isArray(value) ? value : []);
const descriptors = (value) => listOf(value).map((descriptor) => {
    const { digest, mediaType } = isFields(descriptor) ? descriptor : {};
    if (typeof digest === 'string' && (0,image_reference/* isDigest */.Bc)(digest) && typeof mediaType === 'string')
        return { digest, mediaType };
    throw layout_manifests_invalid('a descriptor has no digest or no media type');
});
const layout_manifests_invalid = (message) => new failure/* Failure */.H('invalid-input', `oci-layout: ${message}`);

;// CONCATENATED MODULE: ./build/src/images/layout-image.js








/** A prebuilt image: its tag is made of its digest, and it goes through the ECR API, with no Docker. */
const layoutImage = async ({ source, workspace }, outside) => {
    const files = await openLayout((0,external_node_path_.resolve)(workspace, source.path), source.path);
    const { manifests, layers } = await layout_manifests_readManifests(files);
    const image = manifests.at(-1);
    if (!image)
        throw new failure/* Failure */.H('invalid-input', `oci-layout: \`${source.path}\` holds no image`);
    const tag = `img-${image.digest.slice('sha256:'.length, 'sha256:'.length + 16)}`;
    // Every blob is looked for now, so that a layout with a hole pushes nothing.
    const build = async (destination) => {
        const under = (destination && (0,image_reference/* parseReference */.F2)(destination.reference)?.tag) ?? tag;
        await Promise.all(layers.map((digest) => files.blob(digest)));
        return () => layout_image_push({ files, manifests, layers, image, tag: under }, outside);
    };
    return { tag, digest: image.digest, build };
};
/** What ECR says it has it may have lost by the time of the manifest: then it is asked again what is missing. */
const layout_image_push = (pushing, outside) => (0,retry/* retry */.L)({
    what: `the push of ${pushing.tag}`,
    clock: outside.clock,
    budgetMilliseconds: 30_000,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 5_000,
    onAgain: (reason) => outside.progress.say(`The push is repeated: ${reason}`),
    attempt: () => pushMissing(pushing, outside).catch((error) => {
        if (error instanceof failure/* Failure */.H && (0,ecr_connection/* isNamed */.e)(error.cause, 'LayersNotFoundException'))
            return (0,retry/* again */.T)(error.message);
        throw error;
    }),
});
const pushMissing = async ({ files, manifests, layers, image, tag }, { ecr, progress }) => {
    const missing = await missingLayers(ecr, layers);
    progress.say(`${layers.length} blobs, ${missing.length} of them new to ECR`);
    await inLanes(missing, layout_image_lanes, async (digest) => ecr.uploadLayer(digest, await files.blob(digest)));
    for (const child of manifests.slice(0, -1))
        await ecr.put(child);
    return (await ecr.put(image, tag)) === 'taken' ? 'taken' : { digests: [image.digest] };
};
const layout_image_mostAtOnce = 100;
const missingLayers = async (ecr, layers) => {
    const missing = [];
    for (let first = 0; first < layers.length; first += layout_image_mostAtOnce) {
        missing.push(...(await ecr.missingLayers(layers.slice(first, first + layout_image_mostAtOnce))));
    }
    return missing;
};
/** More at a time would only share the same line. */
const layout_image_lanes = 4;

;// CONCATENATED MODULE: ./build/src/images/read-back.js


const readBackMilliseconds = 60_000;
/** ECR may not know an image yet that it has just taken. */
const readBack = (tag, find, clock) => (0,retry/* retry */.L)({
    what: `reading ${tag} back from ECR`,
    clock,
    budgetMilliseconds: readBackMilliseconds,
    firstDelayMilliseconds: 200,
    longestDelayMilliseconds: 5_000,
    attempt: async () => (await find()) ?? (0,retry/* again */.T)('ECR does not serve it yet'),
}).catch((error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    throw new failure/* Failure */.H(error.reason, `${error.message}. The push was accepted; run the job again`, { cause: error });
});

;// CONCATENATED MODULE: ./build/src/images/judge-findings.js
const ranks = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];
const rankOf = ({ severity }) => {
    const rank = ranks.indexOf(severity.toUpperCase());
    return rank < 0 ? ranks.length : rank;
};
/** The version is left out: another version with the same hole is no new hole. */
const judge_findings_keyOf = ({ id, package: name }) => `${id} ${name}`;
/**
 * Every finding once, the worst first. It blocks when it is at least as severe as the gate and, where there is a
 * baseline, not in that. What nobody ranked is shown, and never blocks.
 */
const judgeFindings = ({ gate, scanned, baseline }) => {
    const known = new Set(baseline?.map(judge_findings_keyOf));
    const worst = ranks.indexOf(gate.toUpperCase());
    const judged = new Map();
    for (const { platform, findings } of scanned) {
        for (const finding of findings) {
            const same = judged.get(judge_findings_keyOf(finding));
            const isNew = !known.has(judge_findings_keyOf(finding));
            const worse = same && rankOf(same) < rankOf(finding) ? same : finding;
            judged.set(judge_findings_keyOf(finding), {
                ...worse,
                platforms: [...new Set([...(same?.platforms ?? []), platform])],
                isNew,
                blocks: isNew && rankOf(worse) <= worst,
            });
        }
    }
    return [...judged.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id)) || (a.package < b.package ? -1 : 1));
};

;// CONCATENATED MODULE: ./build/src/images/manifest.js
const manifest_isFields = (value) => typeof value === 'object' && value !== null;
const fieldsOf = (value) => (manifest_isFields(value) ? value : {});
const manifest_listOf = (value) => (Array.isArray(value) ? value.map(fieldsOf) : []);
const manifest_textOf = (value) => (typeof value === 'string' ? value : '');
/** Reads a manifest that a registry took, of an image or of an index. */
const readManifest = (text) => {
    const { config, layers, manifests } = fieldsOf(JSON.parse(text));
    const blobs = [...manifest_listOf(config === undefined ? [] : [config]), ...manifest_listOf(layers)];
    return {
        blobs: blobs.filter(isHeldByRegistry).map(({ digest, size }) => ({ digest: manifest_textOf(digest), size: Number(size) })),
        children: manifest_listOf(manifests).map((child) => ({ digest: manifest_textOf(child.digest), platform: platformOf(child) })),
    };
};
/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = ({ mediaType }) => !/foreign|nondistributable/.test(manifest_textOf(mediaType));
/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = ({ platform }) => {
    const { os, architecture, variant } = fieldsOf(platform);
    if (os === 'unknown')
        return undefined;
    return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/');
};

;// CONCATENATED MODULE: ./build/src/images/judge-scan.js
/** Both kinds of scanning say that they are done some seconds before their findings and the time are there. */
const settleMilliseconds = 60_000;
const dayMilliseconds = 24 * 3_600_000;
/**
 * Statuses by the meaning that AWS gives them. COMPLETE is what basic scanning ends with, ACTIVE what enhanced scanning
 * goes on with. A basic scan is a snapshot, so one of an earlier day is done again; enhanced findings are kept up to date.
 */
const judgeScan = ({ answer, standsMilliseconds, now }) => {
    if (!answer.known)
        return { kind: 'start', why: 'ECR has not scanned it' };
    const { status, description, findings, completedAt } = answer;
    const said = description === '' ? status : `${status}: ${description.replace(/\.$/, '')}`;
    switch (status) {
        case 'COMPLETE':
        case 'ACTIVE':
            if (completedAt === undefined && findings.length === 0 && standsMilliseconds < settleMilliseconds) {
                return { kind: 'wait', why: `${status}, but its findings are not there yet` };
            }
            if (status === 'COMPLETE' && completedAt !== undefined && now - completedAt > dayMilliseconds) {
                return { kind: 'start', why: 'its last scan is more than a day old' };
            }
            return { kind: 'complete', findings };
        case 'FAILED':
            return { kind: 'never', why: `${said}. ECR could not scan it: look at the image, or push it anew` };
        case 'UNSUPPORTED_IMAGE':
            return {
                kind: 'never',
                why: `${said}. ECR cannot scan this kind of image (basic scanning knows no FROM scratch): use enhanced scanning, or no gate`,
            };
        case 'LIMIT_EXCEEDED':
            return { kind: 'never', why: `${said}. The account's scans of the day are used up: run again tomorrow` };
        case 'SCAN_ELIGIBILITY_EXPIRED':
            return {
                kind: 'never',
                why: `${said}. Amazon Inspector does not look at it any more: build it anew (rebuild: always), or lengthen the re-scan duration`,
            };
        case 'IMAGE_ARCHIVED':
            return { kind: 'never', why: `${said}. An archived image is not scanned: restore it` };
        case 'PENDING':
        case 'IN_PROGRESS':
        case 'FINDINGS_UNAVAILABLE':
            return { kind: 'wait', why: said };
        default:
            return { kind: 'wait', why: `${said}, which is a status that is not known here` };
    }
};

;// CONCATENATED MODULE: ./build/src/images/scan-image.js



/** Waits for ECR's scan of one image, asks for it where nobody did, and says why there is none when the time is over. */
const scanImage = async ({ digest, budgetMilliseconds }, outside) => {
    const { ecr, clock, say } = outside;
    const look = createLook(digest, outside);
    let start;
    const attempt = async () => {
        const { answer, verdict } = await look();
        if (verdict.kind === 'complete')
            return { complete: true, findings: verdict.findings };
        if (verdict.kind === 'never')
            return { complete: false, why: verdict.why };
        if (verdict.kind === 'wait')
            return (0,retry/* again */.T)(verdict.why);
        if (start === undefined || start === 'not-yet')
            start = await ecr.startScan(digest);
        return afterStart(start, answer, verdict.why);
    };
    try {
        return await (0,retry/* retry */.L)({
            what: `the scan of ${digest}`,
            clock,
            budgetMilliseconds,
            firstDelayMilliseconds: 2_000,
            longestDelayMilliseconds: 15_000,
            onAgain: (reason) => say(`Scan of ${digest.slice(0, 19)}: ${reason}`),
            attempt,
        });
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.reason === 'timed-out')
            return { complete: false, why: error.message };
        throw error;
    }
};
/** What stands now, and how long the very same has stood. */
const createLook = (digest, { ecr, clock }) => {
    let stands = { said: '', since: clock.now() };
    return async () => {
        const answer = await ecr.scanOf(digest);
        const said = answer.known ? [answer.status, answer.completedAt, answer.findings.length].join(' ') : '';
        const now = clock.now();
        if (said !== stands.said)
            stands = { said, since: now };
        return { answer, verdict: judgeScan({ answer, standsMilliseconds: now - stands.since, now }) };
    };
};
const afterStart = (start, answer, why) => {
    if (start === 'unsupported')
        return { complete: false, why: 'ECR cannot scan this kind of image' };
    // Scanned within a day after all, by AWS's clock: what stands is as good as a new scan.
    if (start === 'already' && answer.known)
        return { complete: true, findings: answer.findings };
    return (0,retry/* again */.T)(`${why}; ${sequels[start]}`);
};
const sequels = {
    started: 'a scan was asked for',
    already: 'ECR takes one scan in 24 hours for an image, and shows none yet',
    'not-ours': 'Amazon Inspector scans here by itself, and has not begun (look at its repository filters)',
    'not-yet': 'ECR does not see the image yet',
};

;// CONCATENATED MODULE: ./build/src/images/scan-gate.js



/** Judges an image by ECR's scans: of an index each platform's image, since ECR scans no index. */
const judgeImage = async ({ image, gate }, outside) => {
    const { severity, timeoutMilliseconds } = gate;
    const asked = { gate: severity, baseline: gate.baseline };
    const scans = await scanAll(image, timeoutMilliseconds, outside);
    const missing = scans.flatMap(({ platform, scan }) => (scan.complete ? [] : [{ platform, why: scan.why }]));
    const [lacking] = missing;
    if (scans.length === 0 || lacking !== undefined) {
        const why = lacking ? `${lacking.platform}: ${lacking.why}` : 'the index has no image that could be scanned';
        return { ...asked, verdict: 'incomplete', why, findings: [] };
    }
    const scanned = scans.map(({ platform, scan }) => ({ platform, findings: scan.complete ? scan.findings : [] }));
    const baseline = gate.baseline === undefined ? undefined : await baselineOf(gate.baseline, gate, outside);
    const findings = judgeFindings({ gate: severity, scanned, baseline });
    const blocking = findings.filter(({ blocks }) => blocks).length;
    const those = `${severity} or worse${baseline === undefined ? '' : ' that the baseline does not have'}`;
    return {
        gate: severity,
        ...(baseline !== undefined && { baseline: gate.baseline }),
        verdict: blocking > 0 ? 'blocked' : 'passed',
        why: blocking === 0
            ? `no finding is ${those}`
            : `${blocking} ${blocking === 1 ? 'finding is' : 'findings are'} ${those}`,
        findings,
    };
};
/** What is to be scanned of an image: itself, or the images of an index, as who pulls it reads it; attestations are no images. */
const scannable = ({ digest, manifest, mediaType }) => {
    const { children } = readManifest(manifest);
    if (children.length === 0 || !isIndex(mediaType))
        return [{ digest, platform: 'image' }];
    return children.flatMap((child) => child.platform === undefined ? [] : [{ digest: child.digest, platform: child.platform }]);
};
const isIndex = (mediaType) => /\.index\.|\.manifest\.list\./.test(mediaType);
const scanAll = (image, budgetMilliseconds, { ecr, clock, progress }) => Promise.all(scannable(image).map(async ({ digest, platform }) => ({
    platform,
    scan: await scanImage({ digest, budgetMilliseconds }, { ecr, clock, say: progress.say }),
})));
/** What the baseline has; undefined, with a warning, when that cannot be known: then everything counts. */
const baselineOf = async (digest, { timeoutMilliseconds }, outside) => {
    const { ecr, progress } = outside;
    const image = (await ecr.imagesByDigest([digest])).get(digest);
    const scans = image && (await scanAll(image, timeoutMilliseconds, outside));
    const incomplete = scans?.find(({ scan }) => !scan.complete);
    if (scans !== undefined && incomplete === undefined) {
        return scans.flatMap(({ scan }) => (scan.complete ? scan.findings : []));
    }
    const reason = image ? 'its scan is not complete' : 'the repository does not have it';
    progress.warn(`scan-baseline: ${digest} is no baseline (${reason}), so every finding counts`);
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/images/pass-gate.js


/** Under what an image waits for its scan: nothing that is reused or deployed goes by such a tag. */
const waitingTag = (tag) => `scan-${tag}`;
/**
 * The image of this content with what its scan says. It gets its tag only when it passed; until then it lies in ECR
 * under another one, so that neither this content's next build nor a deployment can ever take it for a good one.
 */
const passGate = async ({ gate, tag, digest, found, make }, outside) => {
    const { ecr, progress } = outside;
    const judge = (image, by = gate) => progress.phase('scan', () => judgeImage({ image, gate: by }, outside));
    if (found)
        return { ...standing(found), scan: await judge(found) };
    const waiting = waitingTag(tag);
    const before = (await ecr.imagesByTag([waiting])).get(waiting);
    const isOurs = before !== undefined && (digest === undefined || before.digest === digest);
    const made = isOurs ? waited(before) : await make(waiting);
    await tagPlatforms(made.image, waiting, outside);
    const scan = await judge(made.image, withoutItself(gate, made.image, progress));
    if (scan.verdict !== 'passed')
        return { ...made, scan };
    const winner = await publish(made.image, tag, outside);
    return winner.digest === made.image.digest ? { ...made, scan } : { ...standing(winner), scan: await judge(winner) };
};
/** An image that was never released is no baseline of itself: all that it was blocked for would be let through. */
const withoutItself = (gate, { digest }, progress) => {
    if (gate.baseline !== digest)
        return gate;
    progress.warn(`scan-baseline: ${digest} is the image itself, which was not released before, so every finding counts`);
    return { ...gate, baseline: undefined };
};
const standing = (image) => ({ outcome: 'reused', image, why: 'ECR has an image of this content' });
const waited = (image) => ({
    outcome: 'reused',
    image,
    why: 'an image of this content was built before, and was still to pass its scan',
});
/** A platform's image has no tag of its own; with one, ECR treats it as an image and people can find it. */
const tagPlatforms = async (image, waiting, { ecr }) => {
    const platforms = scannable(image).filter(({ digest }) => digest !== image.digest);
    const children = await ecr.imagesByDigest(platforms.map(({ digest }) => digest));
    for (const { digest, platform } of platforms) {
        const child = children.get(digest);
        if (child)
            await ecr.put(child, `${waiting}-${platform.replaceAll(/[^\w.]/g, '-')}`);
    }
};
/** Gives the tag to what passed, unless another run was faster: then that one's image is the one. */
const publish = async (image, tag, { ecr, progress, clock }) => {
    const find = async () => (await ecr.imagesByTag([tag])).get(tag);
    const faster = await find();
    if (faster)
        return faster;
    return progress.phase('tag', async () => {
        await ecr.put(image, tag);
        return readBack(tag, find, clock);
    });
};

;// CONCATENATED MODULE: ./build/src/images/served.js
/** The image as it is reported: by the digest that ECR serves, with what its manifest says of its size. */
const served = ({ request, repository, tag, image }) => {
    const layerSizes = sizesOf(image.manifest);
    return {
        image: { name: request.name, repository: request.repository, tag, digest: image.digest },
        reference: `${repository.host}/${request.repository}@${image.digest}`,
        mediaType: image.mediaType,
        sizeBytes: layerSizes.reduce((sum, size) => sum + size, 0),
        layers: layerSizes.length,
    };
};
/** An index has no layers of its own. */
const sizesOf = (manifest) => {
    const parsed = JSON.parse(manifest);
    const layers = typeof parsed === 'object' && parsed !== null && 'layers' in parsed ? parsed.layers : [];
    return Array.isArray(layers) ? layers.map(sizeOf) : [];
};
const sizeOf = (layer) => typeof layer === 'object' && layer !== null && 'size' in layer && typeof layer.size === 'number' ? layer.size : 0;

;// CONCATENATED MODULE: ./build/src/images/user-tags.js


/** Tags without the `host/repository:` that they may have been given with; it must be the one that is pushed to. */
const bareTags = (tags, hostAndRepository) => {
    const foreign = tags.filter((tag) => tag.includes(':') && (0,image_reference/* parseReference */.F2)(tag)?.repository !== hostAndRepository);
    if (foreign.length > 0) {
        throw new failure/* Failure */.H('invalid-input', `tags: ${foreign.join(', ')} is not in ${hostAndRepository}, where the image goes. Name the tag alone`);
    }
    return [...new Set(tags.map((tag) => (0,image_reference/* parseReference */.F2)(tag)?.tag ?? tag))];
};
/** Before anything is built: a tag that cannot be moved and stands for another image would only fail in the end. */
const refuseTakenTags = ({ repository, tags, standing, mutability, digest }) => {
    const taken = tags.filter((tag) => standing.has(tag) && standing.get(tag)?.digest !== digest && stays(tag, mutability));
    if (taken.length > 0)
        throw conflict(repository, taken);
};
const stays = (tag, { immutable, exceptions }) => exceptions.some((filter) => matchesWildcard(filter, tag)) ? !immutable : immutable;
const matchesWildcard = (filter, tag) => new RegExp(`^${filter.split('*').map(escaped).join('.*')}$`).test(tag);
const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
/** Gives the user's tags to the image, also when it was reused; those that it has already are left alone. */
const applyTags = async ({ repository, tags, image, standing }, { ecr, progress }) => {
    const wanted = tags.filter((tag) => standing.get(tag)?.digest !== image.digest);
    if (wanted.length === 0)
        return;
    await progress.phase('tag', async () => {
        const taken = [];
        for (const tag of wanted)
            if ((await ecr.put(image, tag)) === 'taken')
                taken.push(tag);
        if (taken.length > 0)
            throw conflict(repository, taken);
    });
};
const conflict = (repository, tags) => new failure/* Failure */.H('conflict', `tags: ${tags.map((tag) => `\`${tag}\``).join(', ')} of \`${repository}\` stands for another image and is immutable. Choose a tag that is new for each image, such as the commit, or make the repository's tags mutable`);

;// CONCATENATED MODULE: ./build/src/images/ensure.js








/** Makes sure that ECR has the image of this content: found under its tag, or built, pushed and read back. */
const ensure = async (request, outside) => {
    const { progress, ecr } = outside;
    const candidate = await progress.phase('fingerprint', () => prepare(request, outside));
    const { tag } = candidate;
    progress.say(`${request.name}: ${tag}`);
    if (!request.push) {
        await progress.phase('build', () => candidate.build());
        return { outcome: 'built', pushed: false, name: request.name, repository: request.repository, tag };
    }
    const repository = await progress.phase('look up', () => describeOrCreate(request, outside));
    const tags = bareTags(request.tags, `${repository.host}/${request.repository}`);
    const standing = await ecr.imagesByTag([tag, ...tags]);
    const found = standing.get(tag);
    const { digest } = candidate;
    const tagging = { repository: request.repository, tags, standing };
    refuseTakenTags({ ...tagging, mutability: repository, digest: found?.digest ?? digest });
    const make = (under) => buildAndPush({ candidate, tag: under, repository, request }, outside);
    const { gate } = request;
    const made = gate
        ? await passGate({ gate, tag, digest, found, make }, outside)
        : found
            ? reused(found)
            : await make(tag);
    ensure_refuseOther(candidate, tag, made.image);
    if (made.scan && made.scan.verdict !== 'passed')
        return withheld({ request, tag, image: made.image, scan: made.scan });
    const { image, ...rest } = made;
    await applyTags({ ...tagging, image }, outside);
    return { ...rest, pushed: true, tags, ...served({ request, repository, tag, image }) };
};
/** A repository that is missing is created when asked; two runs that both miss it make one. */
const describeOrCreate = async ({ repository, createRepository: mayCreate }, { ecr, progress }) => {
    try {
        return await ecr.describe();
    }
    catch (error) {
        if (!mayCreate || !(error instanceof failure/* Failure */.H) || error.reason !== 'not-found')
            throw error;
        await createRepository({ ecr, repository, immutable: true }, progress);
        return ecr.describe();
    }
};
const prepare = (request, outside) => {
    const { source, workspace, repository } = request;
    return source.kind === 'dockerfile'
        ? dockerfileImage({ source, workspace, repository }, outside)
        : layoutImage({ source, workspace }, outside);
};
/** For one tag the first push wins: whoever finds another image there drops his own and takes that one. */
const buildAndPush = async ({ candidate, tag, repository, request }, outside) => {
    const { ecr, progress } = outside;
    const find = async () => (await ecr.imagesByTag([tag])).get(tag);
    const push = await progress.phase('build', () => candidate.build({
        reference: `${repository.host}/${request.repository}:${tag}`,
        host: repository.host,
        login: ecr.login,
        standing: find,
        mayCreate: request.createRepository ?? false,
        budgetMilliseconds: request.budgetMilliseconds,
    }));
    const winner = await find();
    if (winner)
        return overtaken(winner);
    const pushed = await progress.phase('push', push);
    const image = await progress.phase('verify', () => readBack(tag, find, outside.clock));
    if (pushed === 'taken' || !pushed.digests.includes(image.digest))
        return overtaken(image);
    return { outcome: 'built', image, why: 'ECR had no image of this content' };
};
/** A prebuilt image is that of its digest alone, and somebody may have moved the tag that is made of it. */
const ensure_refuseOther = ({ digest }, tag, image) => {
    if (digest === undefined || image.digest === digest)
        return;
    throw new failure/* Failure */.H('conflict', `ECR has ${image.digest} under ${tag}, which is the tag of ${digest}, the image to push: somebody moved it. Delete that tag in ECR, and run the job again`);
};
const withheld = ({ request, tag, image, scan }) => {
    const { name, repository } = request;
    const outcome = scan.verdict === 'blocked' ? 'blocked-by-scan' : 'scan-incomplete';
    return { outcome, pushed: false, name, repository, tag, digest: image.digest, scan };
};
const reused = (image) => ({ outcome: 'reused', image, why: 'ECR has an image of this content' });
const overtaken = (image) => ({
    outcome: 'reused',
    image,
    why: 'another run pushed the same content first; what this one built was dropped',
});

;// CONCATENATED MODULE: ./build/src/images/cache-wish.js


/** Where to read the build cache and where to write it: a branch its own, a pull request nowhere. */
const wishCache = ({ cache, ref, repository, event, cacheService }) => {
    if (cache === 'none')
        return { kind: 'none' };
    if (cache === 'gha') {
        return { kind: 'gha', scope: repository, write: !event.pullRequest, environment: cacheService };
    }
    const { pullRequest, branch, baseBranch, defaultBranch } = event;
    const home = ref ?? `${repository}-cache`;
    if ((0,image_reference/* parseReference */.F2)(home)?.tag !== undefined)
        return { kind: 'registry', read: [home], ...(!pullRequest && { write: home }) };
    const at = (name) => `${home}:${cacheTag(name)}`;
    const read = (pullRequest ? [branch, baseBranch] : [branch, defaultBranch]).filter(Boolean).map(at);
    return { kind: 'registry', read: [...new Set(read)], ...(!pullRequest && { write: at(branch || defaultBranch) }) };
};
const longestTag = 128;
/** A branch as a tag. What a tag cannot hold becomes `-`, and a hash tells `a/b` from `a-b`. */
const cacheTag = (branch) => {
    const plain = branch.replace(/[^\w.-]/g, '-').replace(/^[.-]/, '_');
    if (plain === branch && plain.length <= longestTag)
        return plain;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(branch).digest('hex').slice(0, 8);
    return `${plain.slice(0, longestTag - hash.length - 1)}-${hash}`;
};

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(9497);
// EXTERNAL MODULE: ./build/src/actions/argocd-readers.js
var argocd_readers = __nccwpck_require__(882);
;// CONCATENATED MODULE: ./build/src/actions/deliver/requests.js




const requests_nameOf = ({ name, repository }) => name ?? (0,image_reference/* shortName */.EU)(repository);
const manifestsUrl = (input, { serverUrl }) => (0,repository_url/* repositoryUrl */.Ek)(input['manifests-repository'] ?? '', serverUrl);
const ensureRequest = (input, { context, millisecondsLeft }) => {
    const { repository, context: folder, file, platforms } = input;
    const layout = input['oci-layout'];
    return {
        workspace: context.workspace,
        repository,
        name: requests_nameOf(input),
        source: layout === undefined
            ? {
                kind: 'dockerfile',
                context: folder,
                file,
                buildArguments: input['build-args'],
                platforms,
                paths: [],
                engine: 'auto',
                cache: wishCache({ ...context, cache: 'registry', ref: undefined, repository }),
            }
            : { kind: 'oci-layout', path: layout },
        tags: [],
        push: true,
        budgetMilliseconds: millisecondsLeft(),
    };
};
const bumpRequest = (input, { surroundings, image, dryRun }) => {
    const { repository, sha, runUrl } = surroundings.context;
    return {
        wanted: [image],
        patterns: input['manifests-files'],
        paths: input['image-paths'],
        subject: undefined,
        author: input.author,
        source: { repository, commit: sha, runUrl },
        // Ahead of the work there is no image yet to put in order.
        order: dryRun ? 'none' : input.order,
        releaseHold: dryRun ? [] : input['release-hold'],
        dryRun,
        budgetMilliseconds: surroundings.millisecondsLeft(),
    };
};
/** The wait ends by itself, with its own word and report, before the deadline of the whole cuts it off. */
const lastWordMilliseconds = 1_000;
/** Taking the bump back takes part of the time, when it comes to that. */
const rollbackMilliseconds = 30_000;
const waitMilliseconds = (left, onFailure) => left - (onFailure === 'rollback' ? Math.min(rollbackMilliseconds, left / 4) : 0) - lastWordMilliseconds;
/** The bump, by its commit, as what is to be taken back. */
const rollbackRequest = (input, { surroundings, commit }) => ({
    commit,
    services: [],
    patterns: input['manifests-files'],
    paths: input['image-paths'],
    subject: undefined,
    author: input.author,
    runUrl: surroundings.context.runUrl,
    dryRun: false,
    budgetMilliseconds: Math.max(0, surroundings.millisecondsLeft()),
});
/** An image as Argo CD is asked about it. */
const expected = ({ repository, tag, digest }) => ({
    repository,
    tag: tag || undefined,
    digest: digest || undefined,
});
const liveRequest = (input, { surroundings, commit, standing }) => ({
    ...(0,argocd_readers/* waitOf */.pE)(input),
    manifests: {
        repository: manifestsUrl(input, surroundings.context),
        branch: input['manifests-branch'],
        files: input['manifests-files'],
    },
    revision: commit,
    images: standing.map(expected),
    timeoutMilliseconds: waitMilliseconds(surroundings.millisecondsLeft(), input['on-failure']),
});

;// CONCATENATED MODULE: ./build/src/actions/deliver/check-ahead.js




/**
 * Opens every door that the delivery will go through, all at once: a wrong token of Argo CD is better told now than
 * after the build, the push and the bump. The bump is tried dry, so that a name that no file holds is told now, too.
 * Returns how Argo CD refused, and which applications are unwell already; the other doors' refusals are thrown.
 */
const checkAhead = async (input, { surroundings, outside }) => {
    const { images, gitops, argocd } = outside;
    const image = { name: requests_nameOf(input), repository: input.repository, tag: 'src-0000000000000000', digest: anyDigest };
    const asked = liveRequest(input, { surroundings, commit: '', standing: [] });
    const [registry, manifests, live] = await Promise.allSettled([
        images.ecr.describe(),
        gitops && bump(bumpRequest(input, { surroundings, image, dryRun: true }), gitops),
        argocd && refusedAhead(asked, argocd),
    ]);
    const refused = live.status === 'fulfilled' ? live.value : undefined;
    const thrown = [registry, manifests, live].flatMap((door) => (door.status === 'rejected' ? [door.reason] : []));
    const [first] = thrown;
    if (first === undefined)
        return { refused, unwell: await unwellBefore(input, asked, argocd) };
    if (!(first instanceof failure/* Failure */.H))
        throw first;
    const messages = [...thrown.map(failure/* messageOf */.b), ...(refused ? [refused.because] : [])];
    throw new failure/* Failure */.H(first.reason, messages.join('\n'), { cause: first });
};
/** Asked only where the image may be blamed later for what it finds. */
const unwellBefore = async (input, request, argocd) => argocd === undefined || input['on-failure'] === 'report' ? [] : unwellAhead(request, argocd);
const anyDigest = `sha256:${'0'.repeat(64)}`;

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(7356);
;// CONCATENATED MODULE: ./build/src/argocd/describe.js



const sentences = {
    live: 'The commit and its images are live.',
    superseded: 'A newer commit has replaced it.',
    'not-found': 'There is nothing in Argo CD to judge.',
    'not-detected': 'Argo CD did not pick the commit up.',
    'render-failed': 'Argo CD cannot render the manifests.',
    blocked: 'Argo CD does not sync it.',
    'sync-failed': 'The sync failed.',
    degraded: 'What was deployed does not run.',
    'stale-render': 'Argo CD deployed an older render of the manifests.',
    regressed: 'The commit was there, and is gone again.',
    unauthorized: 'Argo CD does not let us in.',
    unreachable: 'Argo CD cannot be reached.',
    'timed-out': 'It was not live in time.',
};
const nextSteps = {
    live: '',
    superseded: 'Nothing to do: the run of the newer commit tells whether that one is live.',
    'not-found': 'Check `applications`, `project` and `images` against what Argo CD has.',
    'not-detected': "Check that the application follows this repository and branch, and Argo CD's access to it; raise `detect-timeout` if it only takes longer.",
    'render-failed': 'Correct the manifests as the message says; nothing was changed in the cluster.',
    blocked: 'Sync it in Argo CD, or wait for what holds it, and run this again; raise the timeout that is named if it only takes longer.',
    'sync-failed': 'Argo CD does not try this commit again: correct the manifests, or sync by hand.',
    degraded: 'Pods of the revision before serve on while the new ones fail; correct it with a new commit, or roll back.',
    'stale-render': 'A hard refresh did not help: look at the repository server of Argo CD.',
    regressed: 'Somebody rolled back, or moved the branch: look at the history of the application.',
    unauthorized: 'Make a new token, or give its role the right that is named.',
    unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
    'timed-out': 'Look at what it was waiting for last; raise `timeout` if that only takes longer.',
};
/** The job summary of a wait: outcome first, then the applications, what to do next, and what was seen to happen. */
const describeHealth = (result) => {
    const { outcome, revision, applications } = result;
    const where = revision === '' ? '' : ` at ${(0,markdown/* code */.aY)(shortCommit(revision))}`;
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)}${where}. ${sentences[outcome]}`,
        sections: [
            ...(outcome === 'live' ? [] : [describeNext(result)]),
            ...describeApplications(applications.filter(({ application }) => application !== '')),
            ...applications.flatMap(describeLog),
            ...(result.timeline.length === 0 ? [] : [describeTimeline(result)]),
        ],
    };
};
/** Why the step fails, in one line: the worst application and its cause. */
const failureMessage = ({ outcome, because, applications }) => {
    const worst = applications.find((verdict) => verdict.outcome === outcome);
    const { cause } = worst ?? {};
    const title = worst?.application ? `${worst.application}: ` : '';
    const why = cause ? `${cause.resource}: ${cause.because}. ${cause.next}` : `${because}. ${nextSteps[outcome]}`;
    return `${outcome}: ${title}${why}`;
};
const describeNext = ({ outcome, because, applications }) => {
    const causes = applications.flatMap(({ application, cause }) => cause === undefined
        ? []
        : [`- ${(0,markdown/* code */.aY)(application)}, ${(0,markdown/* code */.aY)(cause.resource)}: ${(0,markdown/* literal */.eu)(cause.because)}. **${(0,markdown/* literal */.eu)(cause.next)}**`]);
    const why = causes.length > 0 ? causes.join('\n') : (0,markdown/* literal */.eu)(because);
    return { heading: 'Why, and what to do', body: `${why}\n\n${nextSteps[outcome]}`, weight: 'essential' };
};
const describeApplications = (applications) => applications.length === 0
    ? []
    : [{ heading: 'Applications', body: applicationTable(applications), weight: 'essential' }];
const applicationTable = (applications) => (0,markdown/* table */.tp)(['Application', 'Outcome', 'Revision', 'Images', 'What was found'], applications.map(({ application, page, outcome, revision, images, because }) => [
    page === undefined ? (0,markdown/* code */.aY)(application) : (0,markdown/* link */.nf)(application, page),
    (0,markdown/* code */.aY)(outcome),
    (0,markdown/* code */.aY)(shortCommit(revision)),
    images.map((image) => (0,markdown/* code */.aY)(shortImage(image))).join('<br>'),
    (0,markdown/* literal */.eu)(because),
]));
const describeLog = ({ application, cause, log }) => log === undefined
    ? []
    : [
        {
            heading: `Last lines of ${(0,markdown/* literal */.eu)(cause?.resource ?? application)}`,
            body: (0,markdown/* fenced */.OF)(log.join('\n')),
            weight: 'detail',
        },
    ];
const describeTimeline = ({ timeline }) => ({
    heading: 'What happened',
    body: (0,markdown/* table */.tp)(['After', 'Application', 'What'], timeline.map(({ afterMilliseconds, application, what }) => [
        `+${(0,time/* formatDuration */.a)(afterMilliseconds)}`,
        (0,markdown/* code */.aY)(application),
        (0,markdown/* literal */.eu)(what),
    ])),
    weight: 'detail',
});

;// CONCATENATED MODULE: ./build/src/argocd/report.js
/** Outputs of a job are dropped above 1 MiB together; a report is meant to be read by a machine, not to hold logs. */
const mostBytes = 64 * 1024;
const mostMoments = 100;
/** The whole result as JSON on one line, within 64 KiB: the logs go first, then the timeline. */
const formatReport = ({ phases: _, ...result }) => {
    const { applications, timeline } = result;
    const withoutLogs = applications.map(({ log: _, ...verdict }) => verdict);
    const candidates = [
        { ...result, timeline: timeline.slice(-mostMoments) },
        { ...result, applications: withoutLogs, timeline: timeline.slice(-mostMoments) },
        { ...result, applications: withoutLogs, timeline: [] },
    ].map((report) => withoutHosts(JSON.stringify(report), applications));
    return candidates.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome: result.outcome });
};
/** The `results` output: one verdict an application. */
const formatResults = ({ applications }) => {
    const results = applications.map(({ log: _, confirmedPods: __, ...verdict }) => verdict);
    return withoutHosts(JSON.stringify(results), applications);
};
/** The runner drops a job's output that holds a masked value, and a registry's host holds the account's id. */
const withoutHosts = (text, applications) => {
    const hosts = applications.flatMap(({ images }) => images.flatMap((image) => /^[^/]*[.:][^/]*\//.exec(image)?.[0] ?? []));
    return [...new Set(hosts)].reduce((shorter, host) => shorter.replaceAll(host, ''), text);
};

;// CONCATENATED MODULE: ./build/src/gitops/describe-bump.js


/** A bump for the job's summary: what it came to, every image with its places, and what to do next. */
const describeBump = (result, where) => ({
    headline: `${(0,markdown/* code */.aY)(result.outcome)} ${sentence(result, where)}`,
    sections: [
        { heading: 'Images', body: imageTable(result.results), weight: 'essential' },
        ...leftOut(result.results),
        { heading: 'What to do next', body: describe_bump_nextSteps(result, where), weight: 'essential' },
    ],
});
const sentence = (result, where) => {
    const { outcome, results, files } = result;
    const changed = results.filter((image) => image.changed).length;
    const commit = commitLink(result.commit, where);
    const branch = `${(0,markdown/* code */.aY)(where.branch)} of ${(0,markdown/* code */.aY)(where.url)}`;
    if (outcome === 'bumped')
        return `${count(changed, 'image')} in ${count(files.length, 'file')} with ${commit} on ${branch}`;
    if (outcome === 'proposed')
        return `${count(changed, 'image')} in ${count(files.length, 'file')} as ${pullLink(where)} to ${branch}`;
    if (outcome === 'unchanged')
        return `all of it stands already at ${commit} on ${branch}`;
    if (outcome === 'superseded')
        return `something newer stands already at ${commit} on ${branch}`;
    if (outcome === 'held')
        return `nothing was written to ${branch}: what was taken back is not brought back`;
    return `${count(changed, 'image')} in ${count(files.length, 'file')} would change on top of ${commit} on ${branch}`;
};
const pullLink = ({ pull }) => pull === undefined ? 'a pull request' : (0,markdown/* link */.nf)(`pull request #${pull.number}`, pull.url);
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const commitLink = (commit, { url }) => /^https?:/.test(url)
    ? (0,markdown/* link */.nf)(commit.slice(0, 12), `${url.replace(/\.git$/, '')}/commit/${commit}`)
    : (0,markdown/* code */.aY)(commit.slice(0, 12));
/** One row a place; a column that nobody has anything for is not there. */
const imageTable = (results) => {
    const head = ['Image', 'Was', 'Is', 'Digest', 'Commits', 'Where'];
    const rows = results.flatMap((result) => result.places.map((place) => rowOf(result, place)));
    const kept = head.map((_, column) => rows.some((row) => row[column] !== ''));
    const filled = (cells) => cells.filter((_, column) => kept[column]);
    return (0,markdown/* table */.tp)(filled(head), rows.map(filled));
};
const rowOf = ({ wanted, left, compare }, place) => [
    (0,markdown/* code */.aY)(wanted.name),
    (0,markdown/* code */.aY)(describeTarget(place.from)),
    left ? (0,markdown/* code */.aY)(left.outcome) : afterwards(place),
    left || wanted.digest === undefined ? '' : (0,markdown/* code */.aY)(wanted.digest.slice(0, 'sha256:'.length + 12)),
    left || compare === undefined ? '' : (0,markdown/* link */.nf)(commitsOf(compare), compare),
    (0,markdown/* code */.aY)(`${place.path}:${place.line}`),
];
/** `…/compare/0123…...4567…` → `0123456...4567890`, as GitHub writes it. */
const commitsOf = (compare) => compare
    .slice(compare.lastIndexOf('/') + 1)
    .split('...')
    .map((commit) => commit.slice(0, 7))
    .join('...');
/** Why images were left out, each with what brings it in. */
const leftOut = (results) => {
    const lines = results.flatMap(({ wanted, left }) => left === undefined ? [] : [`- ${(0,markdown/* code */.aY)(wanted.name)} is ${(0,markdown/* code */.aY)(left.outcome)}: ${(0,markdown/* literal */.eu)(left.because)}`]);
    return lines.length === 0 ? [] : [{ heading: 'Left out', body: lines.join('\n'), weight: 'essential' }];
};
const afterwards = (place) => (describe_bump_stands(place) ? 'the same' : (0,markdown/* code */.aY)(describeTarget(place.to)));
const describe_bump_stands = ({ from, to }) => from.tag === to.tag && from.digest === to.digest && from.repository === to.repository;
const describe_bump_nextSteps = ({ outcome, racesLost, commit }, { branch }) => {
    if (outcome === 'held')
        return 'Deploy a fix, or name the image in `release-hold` to deploy this one after all.';
    if (outcome === 'proposed')
        return 'Review the pull request and merge it; a later run with the same images updates it.';
    if (outcome === 'dry-run')
        return 'Nothing was written. Run it without `dry-run` to push this as one commit.';
    const waiting = `Argo CD takes it from here: wait for ${(0,markdown/* code */.aY)(commit)} with \`argocd-health\`.`;
    const races = racesLost === 0 ? '' : ` It was read anew ${count(racesLost, 'time')}, since others pushed to ${(0,markdown/* code */.aY)(branch)}.`;
    return outcome === 'bumped' ? `${waiting}${races}` : `There was nothing to write. ${waiting}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/describe-rollback.js


/** A rollback for the job's summary: what it came to, what stands now, who changed what is left, and what to do next. */
const describeRollback = (result, where) => ({
    headline: `${(0,markdown/* code */.aY)(result.outcome)} ${describe_rollback_sentence(result, where)}`,
    sections: [
        { heading: 'Images', body: describe_rollback_imageTable(result.results), weight: 'essential' },
        ...changedSince(result.results, where),
        { heading: 'What to do next', body: describe_rollback_nextSteps(result), weight: 'essential' },
    ],
});
const describe_rollback_sentence = ({ outcome, commit, bumps, results }, where) => {
    const branch = `${(0,markdown/* code */.aY)(where.branch)} of ${(0,markdown/* code */.aY)(where.url)}`;
    const taken = bumps.map((id) => describe_rollback_commitLink(id, where)).join(', ');
    const restored = results.filter(({ places }) => places.length > 0).length;
    const images = `${restored} ${restored === 1 ? 'image' : 'images'}`;
    if (outcome === 'rolled-back')
        return `${images} of ${taken} with ${describe_rollback_commitLink(commit, where)} on ${branch}`;
    if (outcome === 'proposed')
        return `${images} of ${taken} as ${describe_rollback_pullLink(where)} to ${branch}`;
    if (outcome === 'dry-run')
        return `${images} of ${taken} would go back on ${branch}`;
    if (outcome === 'superseded')
        return `nothing of ${taken} stands any more on ${branch}: it was changed since`;
    return `what stood before ${taken} stands already on ${branch}`;
};
const describe_rollback_pullLink = ({ pull }) => pull === undefined ? 'a pull request' : (0,markdown/* link */.nf)(`pull request #${pull.number}`, pull.url);
const describe_rollback_commitLink = (commit, { url }) => /^https?:/.test(url)
    ? (0,markdown/* link */.nf)(commit.slice(0, 12), `${url.replace(/\.git$/, '')}/commit/${commit}`)
    : (0,markdown/* code */.aY)(commit.slice(0, 12));
const describe_rollback_imageTable = (results) => (0,markdown/* table */.tp)(['Image', 'Was', 'Is', 'Where'], results.flatMap(({ image, places, changed, outcome }) => [
    ...places.map(({ from, to, path, line }) => [
        (0,markdown/* code */.aY)(image.name),
        (0,markdown/* code */.aY)(describeTarget(from)),
        (0,markdown/* code */.aY)(describeTarget(to)),
        (0,markdown/* code */.aY)(`${path}:${line}`),
    ]),
    ...changed.map(({ now, path, line }) => [
        (0,markdown/* code */.aY)(image.name),
        (0,markdown/* code */.aY)(describeTarget(now)),
        'changed since',
        (0,markdown/* code */.aY)(line === 0 ? path : `${path}:${line}`),
    ]),
    ...(outcome === 'nothing-to-do'
        ? [[(0,markdown/* code */.aY)(image.name), (0,markdown/* code */.aY)(describeTarget(image)), 'taken back before', '']]
        : []),
]));
const changedSince = (results, where) => {
    const lines = results.flatMap(({ image, changed }) => changed.map((one) => `- ${whoDid(image.name, one, where)}`));
    return lines.length === 0 ? [] : [{ heading: 'Changed since', body: lines.join('\n'), weight: 'essential' }];
};
const whoDid = (name, { path, line, now, by }, where) => {
    const what = line === 0
        ? `${(0,markdown/* code */.aY)(path)} names ${(0,markdown/* code */.aY)(name)} no more`
        : `${(0,markdown/* code */.aY)(name)} in ${(0,markdown/* code */.aY)(path)} is ${(0,markdown/* code */.aY)(describeTarget(now))}`;
    return by === undefined ? what : `${what}: ${(0,markdown/* literal */.eu)(by.author)} changed it with ${describe_rollback_commitLink(by.id, where)}`;
};
const describe_rollback_nextSteps = ({ outcome, commit }) => {
    if (outcome === 'dry-run')
        return 'Nothing was written. Run it without `dry-run` to push this as one commit.';
    if (outcome === 'proposed')
        return 'Review the pull request and merge it: until then nothing is taken back or held.';
    if (outcome !== 'rolled-back')
        return 'There was nothing to write. Name another bump in `commit` to take that one back.';
    return `Argo CD takes it from here: wait for ${(0,markdown/* code */.aY)(commit)} with \`argocd-health\`. What was taken back is held: a fix goes live as ever, the same image only when \`release-hold\` of \`gitops-bump\` names it.`;
};

;// CONCATENATED MODULE: ./build/src/images/describe-scan.js

const mostShown = 100;
/** The findings of a gate: those that block as what a person must read, the others as a detail. */
const describeScan = ({ findings, baseline, gate }) => {
    const blocking = findings.filter(({ blocks }) => blocks);
    const others = findings.filter(({ blocks }) => !blocks);
    const compared = baseline === undefined ? '' : ` Compared with ${(0,markdown/* code */.aY)(baseline)}.`;
    return [
        ...(blocking.length === 0
            ? []
            : [
                {
                    heading: `Findings that ${(0,markdown/* code */.aY)(gate)} blocks`,
                    body: findingTable(blocking, baseline),
                    weight: 'essential',
                },
            ]),
        {
            heading: blocking.length === 0 ? 'Findings' : 'Other findings',
            body: others.length === 0
                ? `None.${compared}`
                : `${findingTable(others, baseline)}\n\n${counts(findings)}${compared}`,
            weight: 'detail',
        },
    ];
};
const findingTable = (findings, baseline) => {
    const head = ['Severity', 'Finding', 'Package', 'Fixed in', 'Platforms', ...(baseline === undefined ? [] : ['New'])];
    const rows = findings
        .slice(0, mostShown)
        .map(({ severity, id, package: name, version, fixedIn, platforms, isNew }) => [
        (0,markdown/* literal */.eu)(severity),
        (0,markdown/* code */.aY)(id),
        (0,markdown/* code */.aY)(`${name} ${version}`.trim()),
        (0,markdown/* code */.aY)(fixedIn) || '-',
        (0,markdown/* literal */.eu)(platforms.join(', ')),
        ...(baseline === undefined ? [] : [isNew ? 'new' : 'known']),
    ]);
    const more = findings.length > mostShown ? `\n\nAnd ${findings.length - mostShown} more; ECR shows them all.` : '';
    return `${(0,markdown/* table */.tp)(head, rows)}${more}`;
};
const counts = (findings) => {
    const bySeverity = new Map();
    for (const { severity } of findings)
        bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1);
    return `${[...bySeverity].map(([severity, count]) => `${count} ${severity}`).join(', ')}.`;
};

;// CONCATENATED MODULE: ./build/src/images/describe.js


/** What a person reads of an image that was ensured. */
const describeImage = (result) => {
    if ('digest' in result)
        return describeWithheld(result);
    if (!result.pushed) {
        const { name, repository, tag } = result;
        return {
            headline: `${(0,markdown/* code */.aY)('built')} ${(0,markdown/* code */.aY)(name)}, not pushed`,
            sections: [
                {
                    heading: 'Image',
                    body: (0,markdown/* table */.tp)(['Repository', 'Tag'], [[(0,markdown/* code */.aY)(repository), (0,markdown/* code */.aY)(tag)]]),
                    weight: 'essential',
                },
            ],
        };
    }
    const { outcome, image, reference, tags, why } = result;
    const rows = [
        ['Repository', (0,markdown/* code */.aY)(image.repository)],
        ['Tag', (0,markdown/* code */.aY)(image.tag)],
        ['Digest', (0,markdown/* code */.aY)(image.digest)],
        ...(tags.length === 0 ? [] : [['Also tagged', tags.map(markdown/* code */.aY).join(', ')]]),
        ['Size', describe_sizeOf(result)],
    ];
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(image.name)}: ${why}`,
        sections: [
            { heading: 'Image', body: (0,markdown/* table */.tp)(['', ''], rows), weight: 'essential' },
            ...(result.scan ? describeScan(result.scan) : []),
            { heading: 'Next', body: `Look at it:\n\n${(0,markdown/* fenced */.OF)(`docker pull ${reference}`, 'sh')}`, weight: 'detail' },
        ],
    };
};
const describeWithheld = ({ outcome, name, repository, tag, digest, scan }) => {
    const rows = [
        ['Repository', (0,markdown/* code */.aY)(repository)],
        ['Digest', (0,markdown/* code */.aY)(digest)],
        ['Tag that it did not get', (0,markdown/* code */.aY)(tag)],
    ];
    const next = scan.verdict === 'blocked'
        ? `Update what is named above (a newer base image, or the package), and push: the new content is scanned anew. With ${(0,markdown/* code */.aY)('scan-baseline')} only what is new against another image counts.`
        : `Run the job again: the image lies in ECR and is not built anew. If scans take long here, raise ${(0,markdown/* code */.aY)('scan-timeout')}.`;
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(name)}: ${(0,markdown/* literal */.eu)(scan.why)}`,
        sections: [
            { heading: 'Image', body: (0,markdown/* table */.tp)(['', ''], rows), weight: 'essential' },
            ...describeScan(scan),
            { heading: 'Next', body: next, weight: 'essential' },
        ],
    };
};
const describe_sizeOf = ({ sizeBytes, layers }) => layers === 0 ? 'an index of several platforms' : `${(sizeBytes / 1e6).toFixed(1)} MB in ${layers} layers, compressed`;

;// CONCATENATED MODULE: ./build/src/actions/deliver/ending-of.js







/** The outcome is the word of the last story that ran; the summary is its own, with those of the others below. */
const endingOf = ({ ensured, bumped, live, takenBack }) => ({
    outcome: live?.outcome ?? bumped?.result.outcome ?? ensured?.outcome ?? '',
    outputs: {
        image: ensured?.pushed ? ensured.reference : '',
        'image-json': ensured?.pushed ? (0,image_reference/* formatImageJson */.LF)(ensured.image) : '',
        digest: ensured?.pushed ? ensured.image.digest : '',
        commit: bumped?.result.commit ?? '',
        'rollback-commit': rollbackCommit(takenBack),
        report: live ? formatReport(live) : '',
    },
    report: ending_of_joined([
        ...(live ? [{ part: 'Argo CD', report: describeHealth(live) }] : []),
        ...(bumped && takenBack ? [{ part: 'Rollback', report: describeTakenBack(takenBack, bumped.remote) }] : []),
        ...(bumped ? [{ part: 'Manifests', report: describeBump(bumped.result, bumped.remote) }] : []),
        ...(ensured ? [{ part: 'Image', report: describeImage(ensured) }] : []),
    ]),
    ...(live?.reason ? { failure: { reason: live.reason, message: failureMessage(live) } } : {}),
});
const rollbackCommit = (takenBack) => takenBack && 'result' in takenBack && takenBack.result.outcome === 'rolled-back' ? takenBack.result.commit : '';
const describeTakenBack = (takenBack, remote) => 'result' in takenBack
    ? describeRollback(takenBack.result, remote)
    : { headline: `The bump stands: ${(0,markdown/* prose */.CS)(takenBack.because)}.`, sections: [] };
/** The last story whole, and of those before it what they made: what to do next is the last one's to say. */
const ending_of_joined = ([last, ...before]) => ({
    headline: last?.report.headline ?? '',
    sections: [
        ...(last?.report.sections ?? []),
        ...before.map(({ part, report: { headline, sections } }) => ({
            heading: part,
            body: [headline, ...sections.slice(0, 1).map(({ body }) => body)].join('\n\n'),
            weight: 'essential',
        })),
    ],
});

;// CONCATENATED MODULE: ./build/src/argocd/blame.js

/** What a new image does by itself; a missing secret, a full node or a quota would keep the old one from running, too. */
const ofTheImage = ['image-pull', 'out-of-memory', 'crash', 'probe'];
/**
 * Whether an image that was brought in just now is what made the wait end so: its own container fails in an application
 * that was well before, or the very commit that names it could not be synced.
 */
const isToBlame = (live, question) => live.applications
    .filter(({ application, outcome }) => outcome === live.outcome && !question.unwell.includes(application))
    .some((verdict) => {
    if (verdict.outcome === 'degraded')
        return failsItself(verdict, question.image);
    return verdict.outcome === 'sync-failed' && isOfCommit(verdict, question);
});
const failsItself = ({ cause, failingImage, images }, image) => cause !== undefined &&
    ofTheImage.includes(cause.kind) &&
    // A pod of which no container stands out is unready as a whole.
    (failingImage === undefined ? images.every((named) => isExpected(named, image)) : isExpected(failingImage, image));
const isOfCommit = ({ revision, images }, { image, commit }) => revision === commit && images.some((named) => isSameRepository(named, image));

;// CONCATENATED MODULE: ./build/src/gitops/find-bumps.js





/** The bumps that are to be taken back, newest first; a Failure when there is none, with what is there instead. */
const findBumps = async (question) => {
    const { remote, head, commit } = question;
    for (let count = read_pasts/* recentCommits */.i;; count *= 8) {
        const history = await remote.log(head, count);
        if ('again' in history)
            return history;
        const { commits, complete } = history;
        const found = commit === undefined ? lastOfEach(question, commits) : byId(question, commit, commits);
        if ('bumps' in found)
            return found.bumps;
        if (complete)
            throw new failure/* Failure */.H('not-found', `${remote.url} at ${remote.branch}: ${found.missing}`);
    }
};
const byId = ({ services }, id, commits) => {
    const at = commits.findIndex((commit) => commit.id.startsWith(id));
    const commit = commits[at];
    if (commit === undefined)
        return { missing: `no commit ${id} in its history: correct commit, or manifests-branch` };
    const others = commits.filter((other) => other.id.startsWith(id));
    if (others.length > 1) {
        const found = others.map((other) => other.id.slice(0, 40)).join(', ');
        throw new failure/* Failure */.H('invalid-input', `commit: ${id} begins the ids of several commits, ${found}: give more of it`);
    }
    const written = [commit, ...broughtInBy(commit, commits)].flatMap(({ message }) => (0,gitops_trailers/* readRecord */.aE)(message).written);
    if (written.length === 0) {
        const first = commit.message.split('\n', 1)[0];
        const todo = 'give the commit of a bump, or take this one back by git revert';
        throw new failure/* Failure */.H('rejected', `${commit.id} (${first}) is no bump: it names no image in its trailers; ${todo}`);
    }
    const unknown = services.filter((service) => !written.some((image) => isCalled(image, service)));
    if (unknown.length > 0)
        throw new failure/* Failure */.H('not-found', `${commit.id} ${noSuch(unknown, written)}`);
    const images = written.filter((image) => services.length === 0 || services.some((name) => isCalled(image, name)));
    return { bumps: [{ commit, images, history: commits.slice(0, at + 1) }] };
};
/** The commits that a merge brought in: they are listed between it and its first parent. */
const broughtInBy = ({ id, parents }, commits) => {
    if (parents.length < 2)
        return [];
    const from = commits.findIndex((commit) => commit.id === id);
    const to = commits.findIndex((commit) => commit.id === parents[0]);
    return commits.slice(from + 1, to < 0 ? undefined : to);
};
const lastOfEach = ({ services, covers }, commits) => {
    const told = commits.map((commit) => ({ commit, written: (0,gitops_trailers/* readRecord */.aE)(commit.message).written }));
    const isMeant = (image, service) => isCalled(image, service) && covers(image.files ?? []);
    const last = services.map((service) => told.findIndex(({ written }) => written.some((image) => isMeant(image, service))));
    const missing = services.filter((_service, index) => last[index] === -1);
    if (missing.length > 0)
        return {
            missing: noSuch(missing, told.flatMap(({ written }) => written)),
        };
    const bumps = [...new Set(last)]
        .sort((one, other) => one - other)
        .flatMap((at) => {
        const { commit, written } = told[at] ?? { written: [] };
        const names = services.filter((_service, index) => last[index] === at);
        const images = written.filter((image) => names.some((name) => isMeant(image, name)));
        return commit === undefined ? [] : [{ commit, images, history: commits.slice(0, at + 1) }];
    });
    return { bumps };
};
const noSuch = (names, written) => {
    const there = [...new Set(written.map(({ name }) => name))];
    const near = names.flatMap((name) => (0,near_names/* nearNames */.$)(name, there));
    const listed = near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${there.slice(0, 8).join(', ') || 'none'}`;
    return `has no bump of ${names.join(', ')}; ${listed}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/rollback-changes.js


const rollback_changes_targetOf = ({ place: { image } }) => ({
    repository: image.repository,
    tag: image.tag ?? '',
    digest: image.digest ?? '',
});
/** What the bump changed of an image, by the paths of the files. */
const changesOf = (wanted, { old, bumped }) => {
    const changes = new Map();
    for (const [path, sites] of bumped) {
        const changed = changesIn(wanted, old.get(path) ?? [], sites);
        if (changed.length > 0)
            changes.set(path, changed);
    }
    return changes;
};
/** Before the bump a place may have had another repository: then its name tells it, which that bump went by. */
const changesIn = (wanted, old, bumped) => {
    const byName = (site) => matches(wanted, site.place) || matches({ name: wanted.name }, site.place);
    const isOwn = (site) => matches(wanted, site.place);
    const [before, after] = [isOwn, byName]
        .map((means) => [old.filter(means), bumped.filter(means)])
        .find(([then, theirs]) => then?.length === theirs?.length) ?? [[], []];
    const own = (after ?? []).map((site, index) => ({ site, old: before?.[index] })).filter(({ site }) => isOwn(site));
    return own.flatMap(({ site, old: same }, index) => same === undefined || rollback_changes_keyOf(rollback_changes_targetOf(same)) === rollback_changes_keyOf(rollback_changes_targetOf(site))
        ? []
        : [{ index, count: own.length, before: rollback_changes_targetOf(same), after: rollback_changes_targetOf(site) }]);
};
/** The same for two targets that are the same image, whatever host they are pulled from. */
const rollback_changes_keyOf = ({ repository, tag, digest }) => JSON.stringify([(0,gitops_place/* withoutHost */.to)(repository), tag, digest]);

;// CONCATENATED MODULE: ./build/src/gitops/judge-sites.js

/** By its number where the file has as many places as then; else by what it holds, if that leaves no doubt. */
const judgeSites = (sites, changes) => {
    const isSame = changes.every(({ count }) => count === sites.length);
    const byIndex = new Map(changes.map((change) => [change.index, judgeOf([change])]));
    const byContent = isSame ? () => 'untouched' : judgeOf(changes);
    return sites.map((site, index) => {
        const judge = (isSame ? byIndex.get(index) : undefined) ?? byContent;
        return { site, verdict: judge(rollback_changes_targetOf(site)) };
    });
};
const judgeOf = (changes) => {
    const byAfter = Map.groupBy(changes, ({ after }) => rollback_changes_keyOf(after));
    const olds = new Set(changes.map(({ before }) => rollback_changes_keyOf(before)));
    const restorable = new Map([...byAfter].flatMap(([key, same]) => {
        const [first, ...others] = same;
        return first && others.every(({ before }) => rollback_changes_keyOf(before) === rollback_changes_keyOf(first.before)) ? [[key, first.before]] : [];
    }));
    return (held) => {
        const before = restorable.get(rollback_changes_keyOf(held));
        if (before !== undefined)
            return { before };
        return olds.has(rollback_changes_keyOf(held)) ? 'standing' : 'other';
    };
};

;// CONCATENATED MODULE: ./build/src/gitops/decide-rollback.js







/** Decides by meaning: a place that still holds what the bump wrote gets back what it held before, wherever it is by now. */
const decideRollback = ({ before, bumped, now }, images, paths = []) => {
    const refusals = [];
    const splices = new Map();
    const wanted = images.map((image) => decide_rollback_wantedOf(image, paths));
    const [old, theirs, here] = [sitesIn(before, wanted), sitesIn(bumped, wanted), sitesIn(now, wanted)];
    const restore = ({ site, before: target }, image) => {
        const edit = editPlace(site.text, site.place, restoring(image, target, rollback_changes_targetOf(site)));
        if ('obstacle' in edit) {
            refusals.push(pointAt({ path: site.path, text: site.text, offset: edit.offset }, edit.obstacle));
            return [];
        }
        const inFile = splices.get(site.path) ?? { text: site.text, own: [] };
        inFile.own.push(...edit.splices);
        splices.set(site.path, inFile);
        return [{ path: site.path, line: site.line, from: rollback_changes_targetOf(site), to: target }];
    };
    const restored = images.map((image, index) => {
        const one = wanted[index] ?? decide_rollback_wantedOf(image, paths);
        const changes = changesOf(one, { old, bumped: theirs });
        const own = ownSites(one, { changes, here });
        const judged = [...own].flatMap(([path, sites]) => judgeSites(sites, changes.get(path) ?? []));
        const places = judged.flatMap(({ site, verdict }) => typeof verdict === 'string' ? [] : restore({ site, ...verdict }, one));
        const conflicts = judged
            .filter(({ verdict }) => verdict === 'other')
            .map(({ site }) => ({ path: site.path, line: site.line, now: rollback_changes_targetOf(site) }));
        const standing = judged.filter(({ verdict }) => verdict === 'standing').length;
        return { image, places, standing, conflicts: [...conflicts, ...gone([...changes.keys()], own)] };
    });
    const files = [...splices].map(([path, { text, own }]) => ({ path, bytes: Buffer.from(spliceAll(text, own)) }));
    return { files, images: restored, refusals };
};
/** The places of an image are found by the name and the repository that the bump wrote. */
const decide_rollback_wantedOf = ({ name, repository }, paths) => withPaths(repository.includes('/') ? { name, repository } : { name }, paths);
const sitesIn = (files, wanted) => Map.groupBy(findSites(files, wanted).sites.filter(({ place }) => !place.template), ({ path }) => path);
/** The places of an image at the head, also those that pull from where it was pulled from before the bump. */
const ownSites = (wanted, { changes, here }) => {
    const own = new Map();
    for (const [path, changed] of changes) {
        const repositories = new Set(changed.map(({ before }) => (0,gitops_place/* withoutHost */.to)(before.repository)));
        const names = [wanted, ...[...repositories].map((repository) => ({ ...wanted, repository }))];
        own.set(path, (here.get(path) ?? []).filter(({ place }) => names.some((name) => matches(name, place))));
    }
    return own;
};
/** Places whose file no longer names the image, or is no longer there. */
const gone = (paths, own) => paths
    .filter((path) => (own.get(path) ?? []).length === 0)
    .map((path) => ({ path, line: 0, now: { repository: '', tag: '', digest: '' } }));
const restoring = ({ name }, before, now) => ({
    name,
    ...(before.repository === now.repository ? {} : { newName: before.repository }),
    tag: before.tag,
    ...(before.digest === '' ? {} : { digest: before.digest }),
});

;// CONCATENATED MODULE: ./build/src/gitops/read-versions.js

/** The files that a bump changed, as far as they may be edited: before it, with it, and at the head. */
const readVersions = async ({ remote, head, bump, patterns }) => {
    const [parent] = bump.commit.parents;
    const bumped = await remote.snapshot(bump.commit.id);
    if ('again' in bumped)
        return bumped;
    const before = parent === undefined ? { files: [] } : await remote.snapshot(parent);
    if ('again' in before)
        return before;
    const old = new Map(before.files.map(({ path, object }) => [path, object]));
    const changed = selectFiles(bumped.files, patterns).files.filter(({ path, object }) => old.get(path) !== object);
    const paths = new Set(changed.map(({ path }) => path));
    const versions = [before.files, bumped.files, head.files].map((files) => files.filter(({ path }) => paths.has(path)));
    const blobs = await remote.read(versions.flat().map(({ object }) => object));
    if ('again' in blobs)
        return blobs;
    const fileOf = ({ path, object }) => ({ path, bytes: blobs.get(object) ?? Buffer.alloc(0) });
    const [then = [], theirs = [], now = []] = versions.map((files) => files.map(fileOf));
    return { before: then, bumped: theirs, now };
};

;// CONCATENATED MODULE: ./build/src/gitops/who-changed.js




/**
 * Who made a place what it is now: the bump that says so, or else the commit that is found by looking into the file half
 * way, again and again. Undefined when the history has no single answer.
 */
const whoChanged = async (question) => {
    const { image, conflict, history } = question;
    const told = history.find(({ message }) => (0,gitops_trailers/* readRecord */.aE)(message).written.some((one) => one.name === image.name &&
        (one.files ?? [conflict.path]).includes(conflict.path) &&
        (conflict.now.digest === '' ? one.tag === conflict.now.tag : one.digest === conflict.now.digest)));
    return told ?? who_changed_search(question, mainLine(history));
};
/** The commits that the branch itself stood at, from the head on. */
const mainLine = (history) => {
    const line = [];
    for (const commit of history)
        if (line.length === 0 || line.at(-1)?.parents[0] === commit.id)
            line.push(commit);
    return line;
};
const who_changed_search = async (question, line) => {
    let [changed, unchanged] = [0, line.length - 1];
    while (unchanged - changed > 1) {
        const middle = Math.floor((changed + unchanged) / 2);
        const holds = await isAsNow(question, line[middle]?.id ?? '');
        if (typeof holds !== 'boolean')
            return holds;
        if (holds)
            changed = middle;
        else
            unchanged = middle;
    }
    return line[changed];
};
const isAsNow = async ({ remote, paths, image, conflict }, commit) => {
    const snapshot = await remote.snapshot(commit);
    if ('again' in snapshot)
        return snapshot;
    const file = snapshot.files.find(({ path }) => path === conflict.path);
    if (file === undefined)
        return conflict.line === 0;
    const blobs = await remote.read([file.object]);
    if ('again' in blobs)
        return blobs;
    const bytes = blobs.get(file.object) ?? Buffer.alloc(0);
    const wanted = decide_rollback_wantedOf(image, paths);
    const sites = findSites([{ path: file.path, bytes }], [wanted]).sites.filter(({ place }) => matches(wanted, place));
    if (conflict.line === 0)
        return sites.length === 0;
    return sites.some(({ place: { image: held } }) => (held.tag ?? '') === conflict.now.tag && (held.digest ?? '') === conflict.now.digest);
};

;// CONCATENATED MODULE: ./build/src/gitops/plan-rollback.js




/** What taking back these bumps, newest first, makes of the files at the head. */
const planRollback = async ({ head, bumps, ...question }) => {
    const edited = new Map();
    const results = [];
    for (const bump of bumps) {
        const versions = await readVersions({ ...question, head, bump });
        if ('again' in versions)
            return versions;
        const now = versions.now.map((file) => edited.get(file.path) ?? file);
        const plan = decideRollback({ ...versions, now }, bump.images, question.paths);
        if (plan.refusals.length > 0)
            throw new failure/* Failure */.H('rejected', plan.refusals.join('\n'));
        for (const file of plan.files)
            edited.set(file.path, file);
        const named = await nameChangers(question, bump, plan.images);
        if ('again' in named)
            return named;
        results.push(...named);
    }
    const files = head.files.flatMap((file) => {
        const { bytes } = edited.get(file.path) ?? {};
        return bytes === undefined ? [] : [{ ...file, bytes }];
    });
    return { files, results };
};
const nameChangers = async ({ remote, paths }, { history }, images) => {
    const results = [];
    for (const { conflicts, ...restored } of images) {
        const changed = [];
        const known = new Map();
        for (const conflict of conflicts) {
            const key = JSON.stringify([conflict.path, conflict.now]);
            if (!known.has(key)) {
                const by = await whoChanged({ remote, paths, image: restored.image, conflict, history });
                if (by !== undefined && 'again' in by)
                    return by;
                known.set(key, by);
            }
            changed.push({ ...conflict, by: known.get(key) });
        }
        results.push({ ...restored, changed, outcome: wordFor(restored.places.length, changed.length) });
    }
    return results;
};
const wordFor = (restored, changed) => {
    if (restored > 0)
        return 'rolled-back';
    return changed > 0 ? 'superseded' : 'nothing-to-do';
};

;// CONCATENATED MODULE: ./build/src/gitops/restored-images.js

/** What a place holds again, as it crosses jobs. */
const imageOf = ({ name, repository }, { repository: pulls, tag, digest }) => ({
    name,
    repository: pulls.includes('/') ? (0,gitops_place/* withoutHost */.to)(pulls) : repository,
    tag,
    digest,
});
/**
 * The images that stand again where a rollback restored them. Of an image that got back different versions in different
 * places there is none: nobody could tell which of them a workload is to run.
 */
const restoredImages = (results) => results.flatMap(({ image, places }) => {
    const [first, ...others] = places.map(({ to }) => imageOf(image, to));
    const isSame = (other) => JSON.stringify(other) === JSON.stringify(first);
    return first !== undefined && others.every(isSame) ? [first] : [];
});

;// CONCATENATED MODULE: ./build/src/gitops/rollback-message.js


/** Subject, what goes back to what, which commits are taken back, and a hold on every image that is. */
const rollbackMessage = ({ subject, bumps, images, runUrl }) => {
    const restored = images.filter(({ places }) => places.length > 0);
    const trailers = [
        ...bumps.flatMap((id) => (0,gitops_trailers/* trailer */.s9)('Reverts', id)),
        ...restored.flatMap(({ image, places }) => [
            ...(0,gitops_trailers/* trailer */.s9)('Image-Held', (0,gitops_trailers/* formatNamed */.vq)(image)),
            ...(0,gitops_trailers/* trailer */.s9)('Image-Files', (0,gitops_trailers/* formatFiles */.HL)(image.name, places.map(({ path }) => path))),
        ]),
        ...(0,gitops_trailers/* trailer */.s9)('Run-URL', runUrl),
    ];
    const lines = rollbackLines(restored).map((line) => `- ${line.replace(/\s+/g, ' ')}`);
    return `${subject ?? rollback_message_defaultSubject(restored)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`;
};
/** `quote: v2 → v1 (apps/quote.yaml)`, one line a place. */
const rollbackLines = (images) => images.flatMap(({ image: { name }, places }) => places.map(({ from, to, path }) => `${name}: ${describeTarget(from)} → ${describeTarget(to)} (${path})`));
const rollback_message_defaultSubject = (images) => {
    const names = images.map(({ image: { name }, places: [place] }) => place ? `${name} to ${describeTarget(place.to)}` : name);
    const subject = `Roll back ${names.join(', ')}`;
    const first = images[0]?.image.name ?? '';
    if (subject.length <= 72)
        return subject;
    return `Roll back ${images.length === 1 ? first : `${first} and ${images.length - 1} more`}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/rollback.js







/**
 * Gives the images of a bump back what stood before it, by meaning: wherever nobody has changed it since, however the
 * files around it look by now. What is taken back is held, so that no later run brings it in again.
 */
const rollback = (request, outside) => outside.progress.phase(request.dryRun ? 'try the rollback' : 'roll back', () => compareAndSwap({
    ...outside,
    budgetMilliseconds: request.budgetMilliseconds,
    decide: (head, racesLost) => rollback_decide({ request, outside, head, racesLost }),
}));
const rollback_decide = async ({ request, outside, head, racesLost }) => {
    const { remote } = outside;
    const { patterns } = request;
    const isCovered = (paths) => {
        const all = paths.map((path) => ({ path, mode: '100644', object: '' }));
        return paths.length === 0 || selectFiles(all, patterns).files.length > 0;
    };
    const bumps = await findBumps({ ...request, remote, head: head.commit, covers: isCovered });
    if ('again' in bumps)
        return bumps;
    const plan = await planRollback({ remote, head, bumps, patterns, paths: request.paths });
    if ('again' in plan)
        return plan;
    const { files, results } = plan;
    const outcome = outcomeOf(results);
    const ids = bumps.map(({ commit }) => commit.id);
    const described = { bumps: ids, files: files.map(({ path }) => path), results, racesLost };
    if (outcome === 'rolled-back')
        await refuseMissing(results, outside);
    if (request.dryRun)
        return { result: { ...described, outcome: 'dry-run', commit: head.commit } };
    if (outcome !== 'rolled-back')
        return { result: { ...described, outcome, commit: head.commit } };
    const message = rollbackMessage({ ...request, bumps: ids, images: results });
    return {
        commit: { parent: head.commit, files, author: request.author, message },
        landed: (commit, races) => rollback_landed({ ...described, outcome, commit, racesLost: races }, outside),
    };
};
const outcomeOf = (results) => ['rolled-back', 'superseded'].find((word) => results.some(({ outcome }) => outcome === word)) ??
    'nothing-to-do';
const refuseMissing = async (results, { missing, progress }) => {
    if (missing === undefined)
        return;
    const images = results.flatMap(({ image, places }) => places.map(({ to }) => imageOf(image, to)));
    const gone = await progress.phase('check the images', () => missing(images));
    if (gone.length > 0)
        throw new failure/* Failure */.H('not-found', `what stood before cannot be run any more:\n${gone.join('\n')}`);
};
const rollback_landed = (result, { remote, progress }) => {
    for (const line of rollbackLines(result.results))
        progress.say(line);
    progress.say(`pushed ${result.commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`);
    return result;
};

;// CONCATENATED MODULE: ./build/src/actions/deliver/take-back.js




/** Takes the bump back when the image that it brought in is to blame; undefined when nothing has gone wrong in such a way. */
const takeBack = async (input, question) => {
    const { surroundings, gitops, live, bumped, image, unwell } = question;
    if (live.outcome !== 'degraded' && live.outcome !== 'sync-failed')
        return undefined;
    const { commit } = bumped;
    if (bumped.outcome !== 'bumped')
        return { because: 'this run did not write the image, so it does not take it back' };
    if (!isToBlame(live, { image: expected(image), commit, unwell })) {
        const before = unwell.length > 0 ? `; unwell before: ${unwell.join(', ')}` : '';
        return { because: `it is not plain that the new image is to blame, so it is not taken back${before}` };
    }
    try {
        return { result: await rollback(rollbackRequest(input, { surroundings, commit }), gitops) };
    }
    catch (error) {
        // The outcome of the delivery stands, whatever becomes of the rollback.
        if (!(error instanceof failure/* Failure */.H) || error.reason === 'cancelled')
            throw error;
        gitops.progress.warn(`the bump could not be taken back: ${error.message}`);
        return { because: `it could not be taken back: ${error.message}` };
    }
};

;// CONCATENATED MODULE: ./build/src/actions/deliver/run.js








const outputs = [
    'outcome',
    'reason',
    'image',
    'image-json',
    'digest',
    'commit',
    'rollback-commit',
    'report',
];
/** One delivery: the image, its tag in the manifests, and Argo CD. Nothing is changed before every door has opened. */
const run = async (input, { surroundings, outside }) => {
    const { images, gitops, argocd } = outside;
    const check = () => checkAhead(input, { surroundings, outside });
    const { refused, unwell } = await images.progress.phase('check', check, (checked) => checked.refused !== undefined);
    if (refused)
        return endingOf({ live: refused });
    const ensured = await ensure(ensureRequest(input, surroundings), images);
    const delivered = { ensured };
    if (!ensured.pushed || !gitops)
        return endingOf(delivered);
    const bumped = await bump(bumpRequest(input, { surroundings, image: ensured.image, dryRun: false }), gitops);
    delivered.bumped = { result: bumped, remote: gitops.remote };
    // What was left out does not get live; the run that wrote what stands waits for that.
    const isOurs = bumped.outcome === 'bumped' || bumped.outcome === 'unchanged';
    if (!argocd || !isOurs)
        return endingOf(delivered);
    const standing = standingImages(bumped);
    delivered.live = await awaitLive(liveRequest(input, { surroundings, commit: bumped.commit, standing }), argocd);
    if (input['on-failure'] === 'rollback') {
        const { live } = delivered;
        delivered.takenBack = await takeBack(input, { surroundings, gitops, live, bumped, image: ensured.image, unwell });
    }
    return endingOf(delivered);
};


/***/ }),

/***/ 7200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xc: () => (/* binding */ cleanUpImages),
  Ty: () => (/* binding */ imageSettings),
  RN: () => (/* binding */ inTime)
});

// UNUSED EXPORTS: awsClient

// EXTERNAL MODULE: ./build/src/images/local-handles.js + 3 modules
var local_handles = __nccwpck_require__(9780);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(6016);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __nccwpck_require__(2588);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(2183);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(7356);
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
var clock = __nccwpck_require__(2481);
// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __nccwpck_require__(7546);
// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __nccwpck_require__(3705);
;// CONCATENATED MODULE: ./build/src/outside/aws-role.js






const audience = 'sts.amazonaws.com';
const retryMilliseconds = 30_000;
/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
const assumeRole = (settings) => async () => {
    const { http, clock, mask, idTokenRequest, region, roleArn } = settings;
    const idToken = await (0,github_oidc/* requestIdToken */.gj)(http, idTokenRequest, audience);
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
            throw roleRefusal({ roleArn, region, claims: (0,github_oidc/* claimsOf */.ds)(idToken), code, said });
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
var external_node_path_ = __nccwpck_require__(6760);
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

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z$: () => (/* binding */ cleanUpManifests),
/* harmony export */   mZ: () => (/* binding */ accessMistakes),
/* harmony export */   uw: () => (/* binding */ manifestsSettings)
/* harmony export */ });
/* unused harmony exports tokenMistakes, deliveryOf, withReadToken */
/* harmony import */ var _gitops_app_token_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(653);
/* harmony import */ var _gitops_open_credential_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6427);
/* harmony import */ var _outside_github_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2846);
/* harmony import */ var _outside_ssh_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4723);




const mistakesOf = (wrong) => wrong.flatMap(([is, mistake]) => (is ? [mistake] : []));
/** What only the inputs for a token together show. */
const tokenMistakes = (input) => {
    const has = (name) => input[name] !== undefined;
    const app = has('manifests-app-client-id');
    return mistakesOf([
        [
            app && !has('manifests-app-private-key'),
            'manifests-app-private-key: should be set with manifests-app-client-id, but it is empty',
        ],
        [
            !app && has('manifests-app-private-key'),
            'manifests-app-client-id: should be set with manifests-app-private-key, but it is empty',
        ],
        [
            app && has('manifests-token'),
            'manifests-token: should be empty with manifests-app-client-id, which is used instead',
        ],
    ]);
};
/** What only these inputs together show. */
const accessMistakes = (input) => {
    const has = (name) => input[name] !== undefined;
    const push = input.delivery !== 'pull-request';
    const wrong = mistakesOf([
        [has('ssh-key') && input.transport === 'api', 'transport: should be `git` or `auto` with ssh-key'],
        [
            input['ssh-known-hosts'] !== undefined && !has('ssh-key'),
            'ssh-key: should be set with ssh-known-hosts, but it is empty',
        ],
        [
            !push && !has('manifests-app-client-id') && !has('manifests-token'),
            'manifests-token: should be set for a pull request (or a GitHub App), but it is empty: ssh-key opens none',
        ],
        [push && (input['pr-labels'] ?? []).length > 0, 'pr-labels: should be empty unless delivery is `pull-request`'],
        [push && input['pr-auto-merge'] === true, 'pr-auto-merge: should be `false` unless delivery is `pull-request`'],
    ]);
    return [...tokenMistakes(input), ...wrong];
};
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
    const tokens = openTokens({ ...settings, credential: tokenOf(input), permissions: { contents: 'read' } }, url);
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
        ...made.tokens.map((token) => (0,_gitops_app_token_js__WEBPACK_IMPORTED_MODULE_0__/* .revokeToken */ .w$)(github, token)),
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

/***/ 4852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createAsk),
  V: () => (/* binding */ serverUrl)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
;// CONCATENATED MODULE: ./build/src/argocd/keep-token.js
/** What failed is tried again when it is asked for again. */
const keepToken = (token) => {
    if (typeof token === 'string')
        return { get: () => Promise.resolve(`Bearer ${token}`), renews: () => false };
    let got;
    const refused = new Set();
    const get = async () => {
        got ??= token().then((text) => `Bearer ${text}`);
        const asked = got;
        try {
            return await asked;
        }
        catch (error) {
            if (got === asked)
                got = undefined;
            throw error;
        }
    };
    return {
        get,
        renews: (given) => {
            // Several questions may learn of it at once; one of them asks for another.
            if (!refused.has(given))
                got = undefined;
            refused.add(given);
            return true;
        },
    };
};

// EXTERNAL MODULE: ./build/src/argocd/refusal.js
var refusal = __nccwpck_require__(308);
;// CONCATENATED MODULE: ./build/src/argocd/ask.js



/** Argo CD sends what it knows at once, and a comment every 15 s while there is no news (argoproj/pkg grpc/http/forwarders.go). */
const defaultStreamPatience = { firstMilliseconds: 15_000, silenceMilliseconds: 40_000 };
/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
const serverUrl = (server) => (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/\/+$/, '');
/** The token goes into the Authorization header and nowhere else. */
const createAsk = ({ http, stream, server, token, streamPatience = defaultStreamPatience, }) => {
    const bearer = keepToken(token);
    const withToken = async (send) => {
        const given = await bearer.get();
        const response = await send(given);
        // It may have expired in the middle of a long wait.
        return response.status === 401 && bearer.renews(given) ? await send(await bearer.get()) : response;
    };
    const exchange = async ({ path, right, body, timeoutMilliseconds = 30_000, accepts }) => {
        const send = async () => await withToken((authorization) => http({
            url: `${server}/api/v1${path}`,
            timeoutMilliseconds,
            headers: { authorization, accept: 'application/json', ...(body === undefined ? {} : jsonContent) },
            ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }));
        let response = await send();
        for (let tries = 1; tries < mostTries && body === undefined && passingStatuses.includes(response.status); tries += 1) {
            response = await send();
        }
        if (response.status !== 200 && accepts?.(response) !== true)
            throw (0,refusal/* refusal */.x5)(server, response, right);
        return response;
    };
    return {
        response: exchange,
        json: async (question) => (0,refusal/* parseBody */.OG)(server, await exchange(question)),
        stream: stream &&
            (async ({ path, right, signal }) => {
                const { status, headers, chunks } = await withToken((authorization) => stream({
                    url: `${server}/api/v1${path}`,
                    // Without it there are no comments between the news.
                    headers: { authorization, accept: 'text/event-stream' },
                    patience: streamPatience,
                    signal,
                }));
                if (status !== 200)
                    throw (0,refusal/* refusal */.x5)(server, { status, headers, body: await textOf(chunks) }, right);
                const type = headers['content-type'] ?? 'no content type';
                if (/^(text\/event-stream|application\/json)/.test(type))
                    return chunks;
                throw new failure/* Failure */.H('rejected', `${server} answered with ${type} instead of a stream of events`);
            }),
    };
};
/**
 * What a proxy answers for one of several servers behind it, or for a connection that was closed just then: a look is
 * several questions, and is worth nothing when one of them is lost.
 */
const passingStatuses = [502, 503, 504];
const mostTries = 3;
/** Anything else is answered with 415. */
const jsonContent = { 'content-type': 'application/json' };
const mostRefusalCharacters = 10_000;
const textOf = async (chunks) => {
    let text = '';
    for await (const chunk of chunks) {
        text += chunk;
        if (text.length > mostRefusalCharacters)
            break;
    }
    return text;
};


/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Qc: () => (/* binding */ flagAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lC: () => (/* binding */ timeAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);


const misread = (found, wanted, path) => {
    const kind = Array.isArray(found) ? 'a list' : `a ${typeof found}`;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', `The answer of Argo CD is not understood: ${path.join('.') || 'the whole'} is ${kind} where ${wanted} was expected. Is something between us and Argo CD that rewrites its answers?`);
};
/** The text at the path; undefined when absent or null; a Failure when it is something else. */
const textAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'string')
        return found;
    throw misread(found, 'text', path);
};
/** The number at the path; undefined when absent or null; a Failure when it is something else. */
const numberAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'number')
        return found;
    throw misread(found, 'a number', path);
};
/** The boolean at the path; undefined when absent or null; a Failure when it is something else. */
const flagAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'boolean')
        return found;
    throw misread(found, 'true or false', path);
};
/** The list at the path; empty when absent or null; a Failure when it is something else. */
const listAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? [];
    if (Array.isArray(found))
        return found;
    throw misread(found, 'a list', path);
};
/** The object at the path; empty when absent or null; a Failure when it is something else. */
const recordAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? {};
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(found))
        return found;
    throw misread(found, 'an object', path);
};
/** An RFC 3339 time at the path, in milliseconds since 1970; undefined when absent. */
const timeAt = (value, ...path) => {
    const written = textAt(value, ...path);
    if (written === undefined)
        return undefined;
    const time = Date.parse(written);
    if (Number.isNaN(time))
        throw misread(written, 'a time', path);
    return time;
};


/***/ }),

/***/ 1008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ whichOf),
/* harmony export */   ND: () => (/* binding */ listQuery),
/* harmony export */   Uj: () => (/* binding */ watchQuery),
/* harmony export */   bd: () => (/* binding */ addressQuery)
/* harmony export */ });
/** One application is asked for by its name, several by what they have in common. */
const whichOf = (addresses, selector) => {
    const projects = addresses.map(({ project }) => project);
    return {
        selector,
        projects: projects.every((project) => project !== undefined) ? [...new Set(projects)] : [],
        only: addresses.length === 1 ? addresses[0] : undefined,
    };
};
/** For a list of them. */
const listQuery = ({ selector, projects }) => {
    const query = new URLSearchParams(selector === undefined ? {} : { selector });
    for (const project of projects)
        query.append('projects', project);
    return query.toString();
};
/** What is long and decides nothing; the stream takes any name, and leaves out what stands after the minus. */
const unwatchedFields = '-result.application.metadata.managedFields,result.application.status.history';
/** For the watch stream; it knows names, which a list does not. */
const watchQuery = (which) => {
    const { name, namespace } = which.only ?? {};
    const query = new URLSearchParams(listQuery(which));
    if (name !== undefined)
        query.set('name', name);
    if (namespace !== undefined)
        query.set('appNamespace', namespace);
    query.set('fields', unwatchedFields);
    return query.toString();
};
/** For one application, or a part of it. */
const addressQuery = (address, more) => {
    const query = new URLSearchParams(more);
    if (address.namespace !== undefined)
        query.set('appNamespace', address.namespace);
    if (address.project !== undefined)
        query.set('project', address.project);
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
};


/***/ }),

/***/ 308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   q_: () => (/* binding */ isSyncPutOff),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4679);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4760);


/** The body as JSON; a Failure when something that is not Argo CD has answered. */
const parseBody = (server, { body, headers }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        const type = headers['content-type'] ?? 'no content type';
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `${server} answered with ${type} instead of JSON. Is argocd-server the address of Argo CD itself, and not of a login page before it?`);
    }
};
/** What Argo CD says in an answer that is no 200. */
const saidBy = ({ body }) => {
    try {
        return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(JSON.parse(body), 'message') ?? body.slice(0, 200)).replace(/[.\s]+$/, '');
    }
    catch {
        return body.slice(0, 200);
    }
};
/** What an answer other than 200 means; `right` is what the token would need, in the words of Argo CD's RBAC. */
const refusal = (server, response, right) => {
    const { status, headers } = response;
    const said = saidBy(response);
    if (status === 401) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `Argo CD at ${server} does not accept argocd-token: ${said}. It may have expired; make a new one`);
    }
    if (status === 403) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `Argo CD at ${server} denies ${right} to the token: ${said}. Give its role that right`);
    }
    if (status === 404)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `Argo CD at ${server} answered: ${said}`);
    if (status >= 300 && status < 400) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `${server} redirects to ${headers.location}: give that address as argocd-server`);
    }
    const reason = status >= 500 || status === 429 ? 'unreachable' : 'rejected';
    const waitMilliseconds = reason === 'unreachable' ? retryAfter(headers) : 0;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `Argo CD at ${server} answered ${status}: ${said}`, { waitMilliseconds });
};
const longestWaitMilliseconds = 60_000;
/** Seconds, as `Retry-After` has them; a date is as good as nothing said. */
const retryAfter = (headers) => Math.min(Math.max(0, Number(headers['retry-after'] ?? 0) * 1000 || 0), longestWaitMilliseconds);
/** For a part of an application (400) or of an older Argo CD (404) that is not there. */
const ifThere = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && (error.reason === 'rejected' || error.reason === 'not-found'))
            return undefined;
        throw error;
    }
};
/** Of a sync: a closed window, another operation and automatic sync are no fault of the token's, and may pass. */
const isSyncPutOff = (response) => response.status === 400 || /blocked by sync window/.test(saidBy(response));


/***/ }),

/***/ 4974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ readNode),
/* harmony export */   ZW: () => (/* binding */ readContainers),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4760);


const textsAt = (value, ...path) => Object.fromEntries(Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(value, ...path)).map(([name, text]) => [name, String(text)]));
const readNode = (node) => ({
    group: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'group') ?? '',
    version: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'version') ?? '',
    kind: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'kind') ?? '',
    namespace: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'namespace') ?? '',
    name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'name') ?? '',
    uid: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'uid') ?? '',
    parents: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(node, 'parentRefs').map((parent) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(parent, 'uid') ?? ''),
    info: Object.fromEntries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(node, 'info').map((entry) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'name') ?? '', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'value') ?? ''])),
    labels: textsAt(node, 'networkingInfo', 'labels'),
    images: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(node, 'images').map(String),
    health: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'health', 'status'),
    message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'health', 'message'),
});
const readTermination = (state) => {
    const terminated = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(state, 'terminated');
    if (terminated === undefined || terminated === null)
        return undefined;
    return { exitCode: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(terminated, 'exitCode') ?? 0, reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(terminated, 'reason') ?? '' };
};
const readWaiting = (state) => {
    const waiting = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(state, 'waiting');
    if (waiting === undefined || waiting === null)
        return undefined;
    return { reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(waiting, 'reason') ?? '', message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(waiting, 'message') ?? '' };
};
/** The containers of a live Pod, those that prepare it first. */
const readContainers = (pod) => {
    const specs = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'spec', 'initContainers'), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'spec', 'containers')];
    const statuses = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'status', 'initContainerStatuses'), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'status', 'containerStatuses')];
    return statuses.map((status) => {
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'name') ?? '';
        const spec = specs.find((candidate) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(candidate, 'name') === name);
        return {
            name,
            image: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, 'image') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'image') ?? '',
            imageId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'imageID') ?? '',
            ready: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .flagAt */ .Qc)(status, 'ready') ?? false,
            restarts: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(status, 'restartCount') ?? 0,
            waiting: readWaiting((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'state')),
            terminated: readTermination((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'state')),
            last: readTermination((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'lastState')),
            memoryLimit: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, 'resources', 'limits', 'memory'),
        };
    });
};
const readEvent = (event) => ({
    type: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(event, 'type') ?? '',
    reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(event, 'reason') ?? '',
    message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(event, 'message') ?? '',
});


/***/ }),

/***/ 8530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** What stands at the path of an answer, or undefined where any part of it is absent. */
const at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return new Map(Object.entries(value)).get(key);
};
/** The text at the path, '' when there is none. */
const textAt = (value, ...path) => {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : '';
};
/** The list at the path, empty when there is none. */
const listAt = (value, ...path) => {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
};
/** The number at the path, undefined when there is none. */
const numberAt = (value, ...path) => {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
};


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yi: () => (/* binding */ createAppTokens),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* unused harmony export signedToken */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2183);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8530);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9469);





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
            const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRest */ .I)(answer, { ...settings, branch: '', now: clock.now, credential });
            return 'again' in judged ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .again */ .T)(judged.again, judged.waitMilliseconds) : judged.data;
        },
    });
    const installation = await ask({ path: `/repos/${owner}/${name}/installation` });
    const path = `/app/installations/${String((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__.at)(installation, 'id'))}/access_tokens`;
    const minted = await ask({ method: 'POST', path, body: { repositories: [name], permissions } });
    const token = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(minted, 'token');
    if (token === '')
        throw new Error('GitHub gave no token for the App');
    return { token, expiresAt: Date.parse((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(minted, 'expires_at')) };
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
    const words = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(data, 'message');
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

/***/ 7998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ githubRefusal)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4679);

/**
 * The refusals that GitHub has words of its own for, over git and over the API alike; all of them are final. Undefined
 * for anything else.
 */
const githubRefusal = (said) => {
    const rule = rules.find(({ pattern }) => pattern.test(said.words));
    return rule && new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', rule.tell({ ...said, words: withoutQueries(said.words).replace(/\.$/, '') }));
};
/** In the link to a sign-on page the query is a one-time request of the token's owner. */
const withoutQueries = (words) => words.replace(/(https?:\/\/[^\s?]+)\?[^\s)]*/g, '$1');
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
        tell: ({ url, words, permissions, credential = 'manifests-token' }) => `${url} refuses ${credential}: ${words}. It needs ${permissions ?? 'to read and write contents'}`,
    },
];


/***/ }),

/***/ 6611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ whyNoPath),
/* harmony export */   MG: () => (/* binding */ parseImagePath),
/* harmony export */   qx: () => (/* binding */ formatKeys)
/* harmony export */ });
/* unused harmony export formatImagePath */
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4352);
/* harmony import */ var _lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3786);


const form = '`name=files#path`, such as `quote=charts/shop/values.yaml#quote.image.tag`';
/** Reads one line of `image-paths`; a string says what is wrong with it. */
const parseImagePath = (line) => {
    const [, name, files, path] = /^([^\s=#]+)=([^#]+)#(.+)$/.exec(line) ?? [];
    if (name === undefined || files === undefined || path === undefined) {
        return `should be ${form}, but it holds ${JSON.stringify(line)}`;
    }
    const glob = (0,_lib_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(files);
    if ('mistake' in glob)
        return `${JSON.stringify(line)}: ${glob.mistake}`;
    const keys = parseKeys(path);
    return keys === undefined
        ? `${JSON.stringify(path)} is no path such as quote.image.tag or images[0].tag`
        : { name, files: files.replace(/^(\.?\/)+/, ''), keys };
};
/** `a.b\.c[0]` → a, b.c, 0: as Helm's `--set` writes them. */
const parseKeys = (path) => {
    if (!/^(?:(?:\\.|[^.\\[\]])+|\[\d+\])(?:\.(?:\\.|[^.\\[\]])+|\[\d+\])*$/.test(path))
        return undefined;
    return [...path.matchAll(/\[(\d+)\]|((?:\\.|[^.\\[\]])+)/g)].map(([, index, key = '']) => index === undefined ? key.replace(/\\(.)/g, '$1') : Number(index));
};
const formatKeys = (keys) => keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${escaped(key)}`)).join('');
const escaped = (key) => key.replace(/[.\\[\]]/g, '\\$&');
const formatImagePath = ({ name, files, keys }) => `${name}=${files}#${formatKeys(keys)}`;
/** Why a path found nothing: the file that is missing, or the paths that are there. */
const whyNoPath = (path, there) => {
    const line = formatImagePath(path);
    if (there.files.length === 0)
        return `${line}: none of the files that manifests-files covers is ${path.files}`;
    const near = (0,_lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nearNames */ .$)(formatKeys(path.keys), there.paths);
    const files = there.files.length > 3 ? `${there.files.length} files` : there.files.join(', ');
    return `${line}: no value there in ${files}; ${near.length > 0 ? `near it: ${near.join(', ')}` : 'nothing near it either'}`;
};


/***/ }),

/***/ 9469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ judgeRest),
/* harmony export */   P: () => (/* binding */ judgeGraphql)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2183);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8530);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7998);




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
    const errors = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(answer.data, 'errors').map((error) => ({
        type: (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'type'),
        message: oneLine((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'message')),
    }));
    const [unexpected] = errors.filter(({ type }) => !expected.includes(type));
    if (unexpected === undefined)
        return { data: (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__.at)(answer.data, 'data'), errors };
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
            throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `cannot reach the API of ${url}: ${how}`);
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
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} refuses ${credential}: ${words}`);
    if (status === 404)
        return notThere(place);
    if (status >= 300 && status < 400) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `${url} has moved to another name: correct manifests-repository`);
    }
    if (status === 409 && /empty/i.test(words)) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `${url} has no branch ${branch}: it is empty`);
    }
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('rejected', `${url}: the API refused it with ${status}: ${words}`);
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
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} refuses ${credential}: ${message}`);
    }
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('rejected', `${url}: the API refused it: ${message}${type === '' ? '' : ` (${type})`}`);
};
const notThere = ({ url, credential = 'manifests-token' }) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `there is no repository ${url}, or ${credential} may not see it`);
const messageIn = (data) => {
    const errors = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(data, 'errors').map((error) => (typeof error === 'string' ? error : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'message')));
    return oneLine([(0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'message'), ...errors].filter(Boolean).join(': '));
};
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();


/***/ }),

/***/ 6427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ openSsh),
  V: () => (/* binding */ openTokens)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(9497);
// EXTERNAL MODULE: ./build/src/outside/github.js
var outside_github = __nccwpck_require__(2846);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __nccwpck_require__(3705);
// EXTERNAL MODULE: ./build/src/outside/ssh.js
var ssh = __nccwpck_require__(4723);
// EXTERNAL MODULE: ./build/src/gitops/app-token.js
var app_token = __nccwpck_require__(653);
// EXTERNAL MODULE: ./build/src/gitops/answer-fields.js
var answer_fields = __nccwpck_require__(8530);
;// CONCATENATED MODULE: ./build/src/gitops/host-keys.js


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
    const keys = status === 200 ? (0,answer_fields/* listAt */.gT)(parsed(body), 'ssh_keys').filter((key) => typeof key === 'string') : [];
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

;// CONCATENATED MODULE: ./build/src/gitops/open-credential.js







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
        throw new failure/* Failure */.H('invalid-input', 'manifests-app-client-id: a GitHub App is for repositories on this GitHub server alone');
    }
    const minted = [];
    const token = (0,app_token/* createAppTokens */.Yi)({
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
        const gone = await Promise.all(minted.map((made) => (0,app_token/* revokeToken */.w$)(github, made)));
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

/***/ 4008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameImage),
/* harmony export */   r: () => (/* binding */ readPast)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7417);

/**
 * Reads a place's past from the commits' own words, newest first, down to the bump that wrote what stands there. What was
 * written since then and stands no more was taken back, whoever did it and however he said so.
 */
const readPast = (place, history) => {
    const takenBack = [];
    const written = [];
    const own = place.repositories.map(_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to);
    const concerns = (image) => isAt({ ...place, repositories: own }, image);
    for (const { commit, record, by } of history) {
        const here = record.written.filter(concerns);
        const standing = here.find((image) => holds(place, image));
        if (standing !== undefined) {
            const others = written.map(({ image, by: reverting }) => taken(image, reverting));
            return { source: standing.source, byHand: false, takenBack: [...takenBack, ...others], settled: true };
        }
        written.push(...here.map((image) => ({ image, by })));
        // A hold that was reverted is none.
        if (by !== undefined)
            continue;
        takenBack.push(...record.held.filter(concerns).map((image) => ({ ...image, how: 'rollback', by: commit })));
    }
    const sure = written.filter(({ by }, index) => index === 0 || by !== undefined);
    return {
        source: written[0]?.image.source,
        byHand: written.length > 0,
        takenBack: [...takenBack, ...sure.map(({ image, by }) => taken(image, by))],
        settled: false,
    };
};
const taken = (image, by) => ({
    ...image,
    how: by === undefined ? 'edit' : 'revert',
    by,
});
const isAt = (place, { name, repository, files }) => (files === undefined || files.includes(place.path)) && isOf(place, { name, repository });
/** Two repositories in full decide by themselves; a bare name goes by what the line of `images` was called. */
const isOf = ({ name: asked, repositories }, { name, repository }) => {
    if (repositories.includes(repository))
        return true;
    return name === asked && !(repository.includes('/') && repositories.every((text) => text.includes('/')));
};
/** Whether a place pins this image, as far as it pins anything. */
const holds = (place, { tag, digest }) => {
    const compared = [
        [place.digest, digest],
        [place.tag, tag],
    ].filter(([stands, written]) => stands !== '' && written !== '');
    return compared.length > 0 && compared.every(([stands, written]) => stands === written);
};
/** Whether an image that is asked for is one that was taken back: by digest where both are known, else by tag. */
const isSameImage = (taken, asked) => taken.digest !== '' && asked.digest !== undefined
    ? taken.digest === asked.digest
    : taken.tag !== '' && taken.tag === asked.tag;


/***/ }),

/***/ 7417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   to: () => (/* binding */ withoutHost)
/* harmony export */ });
/** Where people look for the place: its most telling spot. */
const startOf = ({ spots }) => (spots.find(({ part }) => part !== 'repository') ?? spots[0])?.spot.start ?? 0;
const registryHost = /^(?:[^/]*[.:][^/]*|localhost)\//;
/** `host:5000/team/app` → `team/app`. */
const withoutHost = (repository) => repository.replace(registryHost, '');
const isTemplate = (text) => /\{\{|\$\{|\$\(/.test(text);
/** It pins something, and nobody else fills it in. */
const isPinned = ({ template, image }) => !template && (image.tag !== undefined || image.digest !== undefined);


/***/ }),

/***/ 7573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readPasts),
  i: () => (/* binding */ recentCommits)
});

// EXTERNAL MODULE: ./build/src/gitops/past.js
var past = __nccwpck_require__(4008);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var trailers = __nccwpck_require__(7332);
;// CONCATENATED MODULE: ./build/src/gitops/told.js

/** What a history says, newest first, as it is walked. */
const tell = (commits) => {
    const reverted = createReverted();
    return commits.map((commit) => {
        const record = (0,trailers/* readRecord */.aE)(commit.message);
        const by = reverted.by(commit);
        // Whoever reverts a rollback or a revert wants back what it took.
        if (by === undefined)
            reverted.note(commit, record);
        return { commit, record, by };
    });
};
const createReverted = () => {
    const ids = new Map();
    const shortened = [];
    const pulls = new Map();
    let merge;
    const find = ({ id, message }) => ids.get(id) ?? shortened.find(([start]) => id.startsWith(start))?.[1] ?? pulls.get(pullOf(message) ?? 0);
    return {
        note: (commit, { reverts, revertedPulls }) => {
            for (const id of reverts) {
                if (id.length < wholeId)
                    shortened.push([id, commit]);
                else
                    ids.set(id, commit);
            }
            for (const number of revertedPulls)
                pulls.set(number, commit);
        },
        /** What a merge brought in is listed between it and its first parent. */
        by: (commit) => {
            if (commit.id === merge?.until)
                merge = undefined;
            const by = find(commit) ?? merge?.by;
            if (by !== undefined && commit.parents.length > 1)
                merge ??= { by, until: commit.parents[0] };
            return by;
        },
    };
};
/** Hex digits of SHA-1; git shortens ids to fewer. */
const wholeId = 40;
/** The pull request that GitHub made this commit of: it names it when it merges and when it squashes, not when it rebases. */
const pullOf = (message) => {
    const [subject = ''] = message.split('\n', 1);
    const [, merged, squashed] = /^Merge pull request #(\d+) from |\(#(\d+)\)$/.exec(subject.trimEnd()) ?? [];
    const number = merged ?? squashed;
    return number === undefined ? undefined : Number(number);
};

;// CONCATENATED MODULE: ./build/src/gitops/read-pasts.js


/** How many commits come along with a head, since most bumps need no more. */
const recentCommits = 50;
/** How far the history is looked through for the last bump of an image: all of it, in most repositories. */
const farthest = 12_800;
/** The past of every place, from no more of the history than it takes: eight times as much whenever some is not settled. */
const readPasts = async ({ remote, head, standings }) => {
    if (standings.length === 0)
        return [];
    for (let count = recentCommits;; count = Math.min(count * 8, farthest)) {
        const history = await remote.log(head, count);
        if ('again' in history)
            return history;
        const told = tell(history.commits).filter(({ record: { written, held } }) => written.length + held.length > 0);
        const pasts = standings.map((standing) => (0,past/* readPast */.r)(standing, told));
        if (history.complete || count === farthest || pasts.every(({ settled }) => settled))
            return pasts;
    }
};


/***/ }),

/***/ 7332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ formatFiles),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   s9: () => (/* binding */ trailer),
/* harmony export */   vq: () => (/* binding */ formatNamed)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1432);

/** A trailer as git-interpret-trailers(1) knows it; nothing for an empty value. */
const trailer = (name, value) => value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`];
/** `name=repository:tag@digest`, the form that a line of `images` has. */
const formatNamed = ({ name, repository, tag, digest }) => `${name}=${repository}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
/** `name=path path`, white space and `%` as in a URL. */
const formatFiles = (name, paths) => `${name}=${[...new Set(paths)].map(encodeURI).join(' ')}`;
/**
 * Reads every trailer wherever it stands: a merged pull request's message may hold those of several commits. A blank
 * line ends what a source is said of.
 */
const readRecord = (message) => {
    const reading = { record: { written: [], held: [], reverts: [], revertedPulls: [] }, source: unknownOrigin };
    for (const text of message.split('\n')) {
        const line = text.trimEnd();
        const [, key = '', value = ''] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
        const [, reverted] = /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line) ?? [];
        // The text of the pull request that GitHub's button "Revert" makes, which may be all that is left of it.
        const [, pull] = /^Reverts [\w.-]+\/[\w.-]+#(\d+)$/.exec(line) ?? [];
        if (pull !== undefined)
            reading.record.revertedPulls.push(Number(pull));
        if (line === '')
            reading.source = unknownOrigin;
        if (reverted !== undefined)
            reading.record.reverts.push(reverted);
        readers[key]?.(reading, value);
    }
    return reading.record;
};
const unknownOrigin = { repository: '', commit: '' };
const readers = {
    'Source-Repository': (reading, repository) => {
        reading.source = { ...reading.source, repository };
    },
    'Source-Commit': (reading, commit) => {
        reading.source = { ...reading.source, commit };
    },
    'Image-Digest': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
    'Image-Tag': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
    'Image-Held': ({ record, source }, value) => void record.held.push(...imagesOf(value, source)),
    'Image-Files': ({ record }, value) => nameFiles([...record.written, ...record.held], value),
};
const imagesOf = (value, source) => {
    const { name, rest } = named(value);
    const { repository, tag = '', digest = '' } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest) ?? { repository: '' };
    if (name === '' || (tag === '' && !(0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)))
        return [];
    return [{ name, repository, tag, digest, files: undefined, source }];
};
const nameFiles = (records, value) => {
    const { name, rest } = named(value);
    const last = records.filter((record) => record.name === name && record.files === undefined);
    const files = rest.split(' ').map(decoded);
    for (const record of last)
        record.files = files;
};
const named = (value) => {
    const equals = value.indexOf('=');
    return { name: value.slice(0, Math.max(equals, 0)), rest: value.slice(equals + 1) };
};
const decoded = (path) => {
    try {
        return decodeURI(path);
    }
    catch {
        return path;
    }
};


/***/ }),

/***/ 2904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ub: () => (/* binding */ buildsWithBuildKit),
  fE: () => (/* binding */ buildxDriver),
  hC: () => (/* binding */ createDocker),
  qY: () => (/* binding */ enginePlatform),
  vn: () => (/* binding */ engineTakesContexts)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
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

/***/ 4476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ connectEcr),
  e: () => (/* binding */ isNamed)
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(2183);
// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var outside_clock = __nccwpck_require__(2481);
// EXTERNAL MODULE: external "./packages/aws-sdk-client-ecr.js"
var aws_sdk_client_ecr_js_ = __nccwpck_require__(7243);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var outside_aws = __nccwpck_require__(2588);
;// CONCATENATED MODULE: ./build/src/images/ecr-clients.js


const createEcrClients = ({ region, client }) => {
    // One attempt: the SDK would repeat what is a quota, and never ask for new credentials.
    const connect = () => new aws_sdk_client_ecr_js_.ECRClient({ region, requestHandler: (0,outside_aws/* awsRequestHandler */.l)(), ...client, maxAttempts: 1 });
    let aws = connect();
    return {
        current: () => aws,
        renew: (expired) => {
            if (aws === expired)
                aws = connect();
        },
    };
};

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/images/iam-refusal.js
var iam_refusal = __nccwpck_require__(5588);
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
        const refusal = (0,iam_refusal/* iamRefusal */.k)(asked.said);
        const action = refusal?.action ?? `ecr:${asked.operation}`;
        return {
            reason: 'denied',
            what: `AWS does not allow ${action} on ${where(asked)}`,
            todo: refusal?.todo ?? (0,iam_refusal/* allow */.c)(action),
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
const connectEcr = (settings) => {
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
const isNamed = (error, name) => error instanceof Error && error.name === name;


/***/ }),

/***/ 5588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ allow),
/* harmony export */   k: () => (/* binding */ iamRefusal)
/* harmony export */ });
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


/***/ }),

/***/ 9780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ removePrivate),
  e: () => (/* binding */ withLocal)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(2481);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __nccwpck_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __nccwpck_require__(6597);
// EXTERNAL MODULE: ./build/src/images/docker.js + 2 modules
var docker = __nccwpck_require__(2904);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __nccwpck_require__(5864);
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
    const processes = (0,process/* createProcesses */.EC)(settings);
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
        const git = (0,outside_git/* createGit */.l)({ processes, directory: workspace });
        return await work({ git, docker, progress, clock: (0,clock/* createClock */.t)(signal), onPrivate });
    }
    finally {
        await removePrivate(directories.join('\n'));
    }
};


/***/ }),

/***/ 4679:
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

/***/ 4352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseGlob)
});

;// CONCATENATED MODULE: ./build/src/lib/expand-braces.js
/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`; a brace with no comma is itself. Undefined: they are more than `most`. */
const expandBraces = (pattern, most) => {
    const done = [];
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const group = findGroup(next);
        if (group === undefined)
            done.push(next);
        else
            open.push(...choicesOf(group).reverse());
        if (done.length + open.length > most)
            return undefined;
    }
    return done;
};
const findGroup = (text) => {
    for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
        const group = isEscaped(text, start) ? undefined : groupAt(text, start);
        if (group !== undefined)
            return group;
    }
    return undefined;
};
const isEscaped = (text, at) => (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1;
/** The braces that open at `start`, when they close and hold a comma of their own. */
const groupAt = (text, start) => {
    const ends = [];
    let depth = 0;
    for (const { 0: found, index } of text.slice(start).matchAll(/\\.|[{},]/gs)) {
        const at = start + index;
        depth += depthOf[found] ?? 0;
        if (found === ',' && depth === 1)
            ends.push(at);
        if (depth === 0)
            return ends.length === 0 ? undefined : { text, start, ends: [...ends, at] };
    }
    return undefined;
};
const depthOf = { '{': 1, '}': -1 };
const choicesOf = ({ text, start, ends }) => {
    const after = text.slice((ends.at(-1) ?? start) + 1);
    return ends.map((end, index) => text.slice(0, start) + text.slice((ends[index - 1] ?? start) + 1, end) + after);
};

;// CONCATENATED MODULE: ./build/src/lib/glob.js

const mostAlternatives = 256;
/**
 * `*` and `?` within a segment of the path, `**` over segments, `[a-z]`, `[!a-z]`, `{a,b}` and `\` before a character that
 * stands for itself. Wildcards pass over names that begin with a dot, as shells do. The time is bounded by the product
 * of the lengths, whatever the pattern: nothing is tried twice.
 */
const parseGlob = (pattern) => {
    const foreign = /[?*+@!]\(|\[\[[:.=]|\{[^{},/]*\.\.[^{},/]*\}/.exec(pattern)?.[0];
    if (foreign !== undefined)
        return { mistake: `${JSON.stringify(foreign)} is not among *, ?, **, [a-z] and {a,b}` };
    const alternatives = expandBraces(pattern, mostAlternatives);
    if (alternatives === undefined)
        return { mistake: `its braces stand for more than ${mostAlternatives} patterns` };
    // `a/**` is what lies in a, not a itself.
    const globs = alternatives.map((text) => text
        .replace(/(^|\/)\*\*$/, '$&/*')
        .split('/')
        .map(parseSegment));
    return {
        matches: (path) => {
            const names = path.split('/');
            return globs.some((segments) => matchesSegments(segments, names));
        },
    };
};
const parseSegment = (text) => {
    if (text === '**')
        return 'any';
    const tokens = [...text.matchAll(/\\([\s\S])|(\*+)|(\?)|\[([!^]?)(\]?[^\]]*)\]|([\s\S])/gu)].map(tokenOf);
    const plain = text.replace(/\\([\s\S])/g, '$1');
    return tokens.every((token) => 'literal' in token && token.literal) ? { text: plain } : { tokens };
};
const tokenOf = ([, escaped, stars, mark, negation, set, other]) => {
    if (stars !== undefined)
        return { many: true };
    if (mark !== undefined)
        return { is: () => true, literal: false };
    if (set !== undefined)
        return { is: oneOfSet(set, negation !== ''), literal: false };
    const character = escaped ?? other;
    return { is: (found) => found === character, literal: true };
};
const oneOfSet = (set, negated) => {
    const ranges = [...set.matchAll(/\\?([\s\S])(?:-\\?([^\]]))?/gu)].map(([, from = '', to = from]) => ({ from, to }));
    return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== negated;
};
const matchesSegments = (segments, names) => matchesAll(segments, names, {
    isMany: (segment) => segment === 'any',
    fits: (segment, name) => segment !== 'any' && matchesName(segment, name),
    passes: (name) => !name.startsWith('.'),
});
const matchesName = (segment, name) => {
    if ('text' in segment)
        return segment.text === name;
    const [first] = segment.tokens;
    if (name.startsWith('.') && !(first && 'literal' in first && first.literal))
        return false;
    return matchesAll(segment.tokens, name, {
        isMany: (token) => 'many' in token,
        fits: (token, character) => 'is' in token && token.is(character),
        passes: () => true,
    });
};
/** Which parts of the pattern may come next, item by item: all ways at once, none twice. */
const matchesAll = (parts, items, { isMany, fits, passes }) => {
    const many = parts.map(isMany);
    const stepFrom = (index, item) => {
        const part = parts[index];
        if (part === undefined)
            return undefined;
        if (many[index])
            return passes(item) ? index : undefined;
        return fits(part, item) ? index + 1 : undefined;
    };
    let reached = reach(many, [0]);
    for (const item of items)
        reached = reach(many, [...reached].map((index) => stepFrom(index, item)));
    return reached.has(parts.length);
};
/** Many of something may be none of it: what comes after it is reached as well. */
const reach = (many, indices) => {
    const reached = new Set();
    for (const index of indices) {
        if (index === undefined)
            continue;
        reached.add(index);
        for (let at = index; many[at] && !reached.has(at + 1); at += 1)
            reached.add(at + 1);
    }
    return reached;
};


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   LF: () => (/* binding */ formatImageJson)
/* harmony export */ });
/* unused harmony exports isTag, shortPin, parseImageJson */

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

/***/ 5864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** Whether a file operation failed because nothing is there. */
const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');


/***/ }),

/***/ 467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony exports parseJson, textsIn */
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


/***/ }),

/***/ 7356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
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

/***/ 8340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mayHold)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4352);

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

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 2256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FJ: () => (/* binding */ packLines),
  Sn: () => (/* binding */ unpackLines)
});

// UNUSED EXPORTS: joinLines

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/src/lib/packed-lines.js

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
const mostBytes = 64 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,external_node_zlib_namespaceObject.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = (/* unused pure expression or super */ null && (64 * 1024));
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

/***/ 9497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   RV: () => (/* binding */ parseAuthor),
/* harmony export */   Yg: () => (/* binding */ sshUrl),
/* harmony export */   tP: () => (/* binding */ repositoryMistake)
/* harmony export */ });
const isShort = (text) => /^[\w.-]+\/[\w.-]+$/.test(text);
/** What is wrong with a repository that was given as `owner/name` or as a URL; a text that may hold a password is not quoted. */
const repositoryMistake = (text) => {
    if (isShort(text))
        return undefined;
    if (!/^(https?|file|ssh):\/\/\S+$/.test(text) || !URL.canParse(text)) {
        const found = text.includes('@') ? '' : `, but it holds ${JSON.stringify(text)}`;
        return `should be owner/name, or a URL that begins with https://, http://, ssh:// or file://${found}`;
    }
    const { password, username, protocol } = new URL(text);
    return password !== '' || (protocol.startsWith('http') && username !== '')
        ? 'should hold no user name or password: give the token as manifests-token'
        : undefined;
};
/** `owner/name` on the GitHub server, or a URL as it is. */
const repositoryUrl = (text, serverUrl) => isShort(text) ? `${serverUrl.replace(/\/$/, '')}/${text.replace(/\.git$/, '')}.git` : text;
/** Whether git takes it for a branch (git-check-ref-format(1)) and no command for an option. */
const isBranchName = (text) => text !== '' &&
    !/^[-/]|^refs\/|\.\.|\/\/|@\{|[\s~^:?*[\\\p{Cc}]|[/.]$/u.test(text) &&
    !text.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock'));
/** `Name <email>`. */
const parseAuthor = (text) => {
    const [, name, email] = /^([^<>\n]*[^<>\s])\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? [];
    return name === undefined || email === undefined ? undefined : { name, email };
};
/** Owner and name of a repository on the GitHub server at `serverUrl`, by any of its URLs; undefined when it is elsewhere. */
const githubRepository = (url, serverUrl) => {
    const { hostname, pathname, protocol } = new URL(url);
    const server = new URL(serverUrl);
    const hosts = [server.hostname, `ssh.${server.hostname}`];
    const isThere = protocol === 'ssh:' ? hosts.includes(hostname) : new URL(url).host === server.host;
    const [, owner, name] = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(pathname) ?? [];
    return isThere && owner !== undefined && name !== undefined ? { owner, name } : undefined;
};
/** The address by which ssh reaches `owner/name` on the GitHub server, or an ssh URL as it is; undefined for another URL. */
const sshUrl = (text, serverUrl) => {
    if (isShort(text))
        return `ssh://git@${new URL(serverUrl).hostname}/${text.replace(/\.git$/, '')}.git`;
    return text.startsWith('ssh://') ? text : undefined;
};


/***/ }),

/***/ 2183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4679);

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

/***/ 6016:
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

/***/ 2588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ awsRegion),
/* harmony export */   l: () => (/* binding */ awsRequestHandler)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4708);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4679);



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

/***/ 2481:
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

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 7546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gj: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* unused harmony export expiryOf */
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4679);

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? fieldOf(body, 'value') : undefined;
    if (token !== undefined)
        return token;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `GitHub gave no OIDC token: it answered ${status}. Run the job again`);
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


/***/ }),

/***/ 2846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createGitHub)
/* harmony export */ });
/** GitHub's API through the toolkit's own client. Redirects are not followed: the token is for this address alone. */
const createGitHub = (settings) => {
    const { apiUrl, graphqlUrl, token, signal, timeoutMilliseconds = 30_000 } = settings;
    const send = async (method, url, body) => {
        signal.throwIfAborted();
        const secret = await token();
        // Loaded here, not at the top: 60 ms that only those pay who use the API. Eager: within the one bundle file.
        const { getOctokit } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 7725));
        const timeout = AbortSignal.timeout(timeoutMilliseconds);
        const request = { signal: AbortSignal.any([signal, timeout]), redirect: 'manual', log: silent };
        const octokit = getOctokit(secret, { log: silent });
        const headers = { 'x-github-api-version': apiVersion, 'user-agent': 'slipway' };
        return octokit
            .request({ method, url, headers, request, ...(body && { data: body }) })
            .then(answerOf)
            .catch((error) => {
            signal.throwIfAborted();
            if (timeout.aborted)
                return broken(`no answer within ${timeoutMilliseconds / 1000} s`);
            return refusalOf(error);
        });
    };
    return {
        rest: ({ method = 'GET', path, body }) => send(method, `${apiUrl.replace(/\/$/, '')}${path}`, body),
        graphql: (query, variables) => send('POST', graphqlUrl, { query, variables }),
    };
};
const apiVersion = '2022-11-28';
const ignore = () => undefined;
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const answerOf = ({ status, headers, data }) => ({
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    data,
});
/** Octokit throws an answer of 400 and more, and what is no answer at all. */
const refusalOf = (error) => {
    if (error instanceof Error && 'response' in error && isResponse(error.response))
        return answerOf(error.response);
    return broken(causeOf(error));
};
const isResponse = (value) => typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'data' in value;
const broken = (how) => ({ status: 0, headers: {}, data: how });
/** The innermost reason: what lies around it says `fetch failed`. */
const causeOf = (error) => {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? causeOf(error.cause) : error.message || error.name;
};


/***/ }),

/***/ 2585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oE: () => (/* binding */ createBegin),
  Yl: () => (/* binding */ headersOf),
  HB: () => (/* binding */ unreachable)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
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


/***/ }),

/***/ 3705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2585);

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .createBegin */ .oE)(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(request.url, error));
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
    return { status: response.statusCode ?? 0, headers: (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(response), body: Buffer.concat(chunks).toString() };
};


/***/ }),

/***/ 6597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  EC: () => (/* binding */ createProcesses)
});

// UNUSED EXPORTS: cannotStart, childEnvironment, keepFromInterrupts

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "./packages/actions-exec.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_exec_js_namespaceObject = x({ ["exec"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_exec_js_aa03bc49__.exec) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
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


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ removeSsh),
/* harmony export */   i: () => (/* binding */ prepareSsh)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


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


/***/ }),

/***/ 3563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2256);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6016);


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

/***/ 9850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "./packages/actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_core_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.endGroup), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.getInput), ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.saveState), ["setFailed"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.setFailed), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__packages_actions_core_js_2254c2e0__.warning) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(4679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(7356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(6016);
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
var packed_lines = __nccwpck_require__(2256);
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
var external_node_crypto_ = __nccwpck_require__(7598);
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
var external_node_fs_ = __nccwpck_require__(3024);
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
var inputs = __nccwpck_require__(3563);
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
/******/ var __webpack_exports__ = __nccwpck_require__(8558);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
