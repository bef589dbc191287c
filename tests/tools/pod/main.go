// What the pods of the test cluster run, as one static binary: the first argument says what.
//
//	pause         the sandbox of every pod: sleeps and reaps
//	serve         HTTP and gRPC on 8080: / says VERSION; /ready answers 503, and gRPC's health NOT_SERVING, with READY=false;
//	              /crash ends it with 3
//	check         asks gRPC's health at -addr=HOST:PORT, as grpc_health_probe does, and ends with 0 where it is SERVING
//	hoard N       takes N MiB of memory and holds them
//	exit N        says so and ends with that code
//	stand-in …    in the place of a server of the shop: listens on PORTS, whatever its arguments are
//
// As `sh`, `cp` and `valkey-cli` it does what the shop's manifests call these for.
package main

import (
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

func main() {
	if called := asCalled(); called != nil {
		called()
		return
	}
	if len(os.Args) < 2 {
		fail("say what to do: pause, serve, check, hoard, exit or stand-in")
	}
	switch os.Args[1] {
	case "pause":
		pause()
	case "serve":
		serve()
	case "check":
		check(os.Args[2:])
	case "hoard":
		hoard(number())
	case "exit":
		fmt.Println("nothing is as it should be: ending")
		os.Exit(number())
	case "stand-in":
		standIn()
	default:
		fail("unknown: " + os.Args[1])
	}
}

func pause() {
	signals := make(chan os.Signal, 16)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGCHLD)
	for received := range signals {
		if received != syscall.SIGCHLD {
			return
		}
		for {
			if pid, _ := syscall.Wait4(-1, nil, syscall.WNOHANG, nil); pid <= 0 {
				break
			}
		}
	}
}

func serve() {
	http.HandleFunc("/", func(answer http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(answer, os.Getenv("VERSION"))
	})
	http.HandleFunc("/ready", func(answer http.ResponseWriter, _ *http.Request) {
		if os.Getenv("READY") == "false" {
			http.Error(answer, "not ready", http.StatusServiceUnavailable)
		}
	})
	http.HandleFunc("/crash", func(http.ResponseWriter, *http.Request) {
		fmt.Println("crash: asked for")
		os.Exit(3)
	})
	http.HandleFunc("POST "+healthPath, answerHealth)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	go func() {
		<-signals
		os.Exit(0)
	}()
	fmt.Println("listening on 8080")
	server := &http.Server{Addr: ":8080", Protocols: plainProtocols()}
	fail(server.ListenAndServe().Error())
}

func hoard(mebibytes int) {
	held := make([][]byte, 0, mebibytes)
	for range mebibytes {
		block := make([]byte, 1<<20)
		// A page is taken when it is written to.
		for at := 0; at < len(block); at += 4096 {
			block[at] = 1
		}
		held = append(held, block)
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println("holding", len(held), "MiB")
	select {}
}

func number() int {
	if len(os.Args) > 2 {
		if value, err := strconv.Atoi(os.Args[2]); err == nil {
			return value
		}
	}
	fail(os.Args[1] + " needs a number")
	return 0
}

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(2)
}
