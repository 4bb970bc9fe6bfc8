using AdControl.Server.Hosting;

return await ServerCommand.RunAsync(args);
