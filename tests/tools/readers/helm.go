package main

import (
	"strings"

	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/strvals"
)

// A chart's files by path, values over its own, and parameters as Argo CD hands them to `--set` and `--set-string`.
type rendering struct {
	Chart     map[string]string `json:"chart"`
	Values    string            `json:"values"`
	Set       []string          `json:"set"`
	SetString []string          `json:"setString"`
}

func renderChart(question rendering) (string, error) {
	files := []*loader.BufferedFile{}
	for path, text := range question.Chart {
		files = append(files, &loader.BufferedFile{Name: path, Data: []byte(text)})
	}
	chart, err := loader.LoadFiles(files)
	if err != nil {
		return "", err
	}
	values, err := chartutil.ReadValues([]byte(question.Values))
	if err != nil {
		return "", err
	}
	for _, one := range question.Set {
		if err := strvals.ParseInto(one, values); err != nil {
			return "", err
		}
	}
	for _, one := range question.SetString {
		if err := strvals.ParseIntoString(one, values); err != nil {
			return "", err
		}
	}
	release := chartutil.ReleaseOptions{Name: "quote", Namespace: "shop"}
	all, err := chartutil.ToRenderValues(chart, values, release, nil)
	if err != nil {
		return "", err
	}
	rendered, err := engine.Render(chart, all)
	if err != nil {
		return "", err
	}
	texts := []string{}
	for _, text := range rendered {
		texts = append(texts, text)
	}
	return strings.Join(texts, "\n---\n"), nil
}
