global using Crm.Api.Tests.Fixtures;
global using Shouldly;
global using Xunit;
