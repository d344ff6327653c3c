using CampaignHub.Api.Commands;
using CampaignHub.Api.Hosting;

try
{
    var line = CommandLine.Parse(args);
    return line.Has("help") ? Usage.Print() : line.Verb switch
    {
        "serve" => await ServeCommand.RunAsync(line),
        "verify" => await VerifyCommand.RunAsync(line),
        "rebuild-statistics" => await RebuildStatisticsCommand.RunAsync(line),
        "import" => await RosterCommands.ImportAsync(line),
        "export" => await RosterCommands.ExportAsync(line),
        "simulate" => await SimulateCommand.RunAsync(line),
        _ => throw new StartException(line.Verb, "this verb is not known; --help lists them."),
    };
}
catch (StartException exception)
{
    await Console.Error.WriteLineAsync($"CampaignHub cannot start. {exception.Message}");
    return 1;
}
