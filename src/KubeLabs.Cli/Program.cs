using KubeLabs.Cli;

return Application.Run(args, SystemContext.Create());
