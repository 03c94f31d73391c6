"""What is measured, each as a ratio to a peer in one run; see README.md."""
