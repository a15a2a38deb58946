"""How fast Hoego is, in ratios that hold on any machine: `./run bench`."""
