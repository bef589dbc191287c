// Reads YAML as kustomize and Helm do, and renders with them, for tests that hold our edits against what they make of them.
// One question and one answer in JSON, for many files at once: `readers yaml|kustomize|helm`.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
)

var commands = map[string]func() error{
	"yaml":      answer(readYaml),
	"kustomize": answer(buildKustomization),
	"helm":      answer(renderChart),
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 || commands[os.Args[1]] == nil {
		log.Fatal("usage: readers yaml|kustomize|helm")
	}
	if err := commands[os.Args[1]](); err != nil {
		log.Fatal(err)
	}
}

// One answer for each question of the list on standard input; an error is an answer, too.
func answer[Q any, A any](reply func(Q) (A, error)) func() error {
	type answered struct {
		Answer A      `json:"answer,omitempty"`
		Error  string `json:"error,omitempty"`
	}
	return func() error {
		var questions []Q
		if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
			return fmt.Errorf("the question is no JSON: %w", err)
		}
		answers := make([]answered, len(questions))
		for index, question := range questions {
			reply, err := reply(question)
			if err != nil {
				answers[index].Error = err.Error()
				continue
			}
			answers[index].Answer = reply
		}
		return json.NewEncoder(os.Stdout).Encode(answers)
	}
}
