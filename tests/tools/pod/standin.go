package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Names by which the shop's manifests call programs of its images. There is no such program here: what would start a
// server starts the stand-in, a copied file is there afterwards, and the cache answers where its port does.
var calledAs = map[string]func(){
	"sh":         standIn,
	"cp":         copyFile,
	"valkey-cli": answersPing,
}

// A server in the place of one of the shop's: it listens on all PORTS, answers every path and gRPC's health, and when it
// is told to end it answers what it was asked before.
func standIn() {
	http.HandleFunc("/", func(answer http.ResponseWriter, request *http.Request) {
		fmt.Fprintln(answer, request.Host, request.URL.Path)
	})
	http.HandleFunc("POST "+healthPath, answerHealth)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)

	servers := []*http.Server{}
	for port := range strings.FieldsSeq(os.Getenv("PORTS")) {
		server := &http.Server{Addr: ":" + port, Protocols: plainProtocols()}
		servers = append(servers, server)
		go func() {
			if err := server.ListenAndServe(); err != http.ErrServerClosed {
				fail(err.Error())
			}
		}()
	}
	fmt.Println("in the place of a server, on", os.Getenv("PORTS"))
	<-signals

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var ending sync.WaitGroup
	for _, server := range servers {
		ending.Go(func() { _ = server.Shutdown(ctx) })
	}
	ending.Wait()
}

// cp SOURCE TARGET, where a source that is not there is empty JSON.
func copyFile() {
	if len(os.Args) != 3 {
		fail("cp needs a source and a target")
	}
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		content = []byte("{}\n")
	}
	if err := os.WriteFile(os.Args[2], content, 0o644); err != nil {
		fail(err.Error())
	}
}

func answersPing() {
	port, _, _ := strings.Cut(os.Getenv("PORTS"), " ")
	connection, err := net.DialTimeout("tcp", net.JoinHostPort("127.0.0.1", port), time.Second)
	if err != nil {
		fail(err.Error())
	}
	_ = connection.Close()
	fmt.Println("PONG")
}

func asCalled() func() {
	return calledAs[filepath.Base(os.Args[0])]
}
